import { useMemo } from 'react'
import type { NoteDoc } from '#shared/contract/notes.ts'
import { shownStepIds } from '#shared/domain/documents.ts'
import type { NextStepView } from '#shared/contract/steps.ts'
import type { NextStepId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { idOf, type ReadingNames } from '#editor/index.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { sayWhen } from '#features/steps/index.ts'

/** The vault answers for as many at once; a note with more next steps shows the others as gone. */
const stepsAtMost = 2_000

/** The people and next steps that stored documents name, kept fresh by the vault's events. */
export const useReadingNames = (docs: readonly NoteDoc[]): ReadingNames => {
  const text = useText()
  const ids = useMemo(() => stepIdsIn(docs), [docs])
  const people = useCall('people.list', {})
  const steps = useCall('steps.byId', ids.length === 0 ? null : { ids })
  return useMemo(() => {
    const names = new Map<string, string>(people.value?.map(({ id, name }) => [id, name]))
    const byId = new Map<string, NextStepView>(steps.value?.map((step) => [step.id, step]))
    return {
      person: (id) => (id === null ? undefined : names.get(id)),
      step: (id) => (id === null ? undefined : byId.get(id)),
      sayWhen: (step) => sayWhen(text, step, todayHere()),
    }
  }, [people.value, steps.value, text])
}

/** A stored attribute that is no id asks for nothing. */
const stepIdsIn = (docs: readonly NoteDoc[]): NextStepId[] => {
  const ids = new Set(docs.flatMap(shownStepIds).flatMap((id) => idOf(id) ?? []))
  return [...ids].slice(0, stepsAtMost) as NextStepId[]
}
