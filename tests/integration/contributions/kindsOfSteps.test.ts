import { describe, expect, test } from 'vitest'
import type { ContributionKind } from '#shared/contract/contributions.ts'
import type { RunningStep } from '#shared/contract/running.ts'
import type { Wish } from '#shared/contract/topics.ts'
import { builtInFormats } from '#shared/formats/builtIn/all.ts'
import { mutualMentoringSession } from '#shared/formats/builtIn/mutualMentoringSession.ts'
import { contributionKinds, type BuiltInFormat } from '#shared/formats/format.ts'
import { kindsHere } from '#features/capture/kindsHere.ts'
import { openTestVault, type OpenTestVault } from '#tests/support/openTestVault.ts'

/** A session of a format that runs, with a turn of mine where it has turns. */
const runFormat = async (vault: OpenTestVault, format: BuiltInFormat, wants: Wish[]) => {
  const circle = await vault.found(format.name, ['Ama', 'Ben'])
  const everything = { of: 'circle', notePolicy: 'full', sharingLevel: 'unattributed' } as const
  await vault.call('consent.change', { circleId: circle.id, change: everything, strike: false })
  const { id: sessionId } = await vault.call('sessions.plan', {
    circleId: circle.id,
    plannedFor: '2026-11-21T19:00',
    lengthMinutes: 120,
    place: 'office',
    hostPersonId: null,
  })
  await vault.call('agenda.useFormat', { sessionId, formatId: format.id })
  const session = await vault.call('sessions.start', { sessionId, beforeCharter: true })
  if (format.steps.some(({ inTurnBlock }) => inTurnBlock)) await takeTurn(vault, session, wants)
  return session
}

const takeTurn = async (
  vault: OpenTestVault,
  session: { readonly id: string; readonly circleId: string },
  wants: Wish[],
): Promise<void> => {
  const topic = await vault.call('topics.create', {
    circleId: session.circleId,
    ownerPersonId: vault.me,
    title: 'Following someone everyone loved',
    kind: 'roadblock',
    sessionId: null,
  })
  const empty = { problem: '', goal: '', background: '', effect: '', tried: '', options: '' }
  await vault.call('topics.update', {
    ...{ topicId: topic.id, title: topic.title, kind: topic.kind, domain: topic.domain, wants },
    ...{ sensitivity: topic.sensitivity, urgency: topic.urgency, importance: topic.importance },
    ...{ doNotReopen: false, useLimit: '', mustNotLearn: '', isBriefShared: false, earlierTopicId: null },
    brief: { ...empty, wanted: '', notWanted: '' },
  })
  await vault.call('turns.choose', { sessionId: session.id, topicIds: [topic.id] })
}

type Running = Awaited<ReturnType<typeof runFormat>>

const takenBy = async (
  vault: OpenTestVault,
  session: Running,
  step: RunningStep,
): Promise<readonly ContributionKind[]> => {
  const taken: ContributionKind[] = []
  for (const kind of contributionKinds) {
    const { ok } = await vault.raw('contributions.add', {
      sessionId: session.id,
      sessionStepId: step.id,
      turnId: step.turnId,
      kind,
      text: 'Said in this step',
      layer: 'private',
      fromPersonId: null,
      toPersonId: null,
    })
    if (ok) taken.push(kind)
  }
  return taken
}

/** What the window offers and what the gate takes, step by step; of each turn block the first is looked at. */
const looksAt = async (vault: OpenTestVault, format: BuiltInFormat, wants: Wish[]) => {
  const session = await runFormat(vault, format, wants)
  const { steps } = await vault.call('running.get', { sessionId: session.id })
  const turns = await vault.call('turns.list', { sessionId: session.id })
  const mine = turns.find(({ presenter }) => presenter !== null) ?? null
  const looked = []
  for (const step of steps.filter(({ turnId }) => turnId === null || turnId === mine?.id)) {
    const turn = step.turnId === null ? null : mine
    looked.push({
      step: step.title,
      offered: kindsHere({ session, step, turn }).toSorted(),
      taken: (await takenBy(vault, session, step)).toSorted(),
    })
  }
  await vault.call('sessions.wrapUp', { sessionId: session.id })
  return looked
}

describe('the kinds of a step', () => {
  test.each(builtInFormats.map((format) => [format.name, format] as const))(
    'are the same in the window and in the gate: %s',
    async (_, format) => {
      await using vault = await openTestVault()
      const looked = await looksAt(vault, format, ['ideas', 'blunt_feedback'])
      // One that comes every third time is not in the first session.
      const always = format.steps.filter(({ everyNth }) => everyNth === null)
      expect(looked.length).toBeGreaterThanOrEqual(always.length)
      expect(looked.map(({ step, taken }) => [step, taken])).toEqual(
        looked.map(({ step, offered }) => [step, offered]),
      )
    },
  )

  test('000-26 a step for wild ideas takes wild ideas and support, whatever the window sends', async () => {
    await using vault = await openTestVault()
    const looked = await looksAt(vault, mutualMentoringSession, ['ideas', 'blunt_feedback'])
    expect(looked.find(({ step }) => step.startsWith('Wild ideas'))?.taken).toEqual(['support', 'wild_idea'])
    expect(looked.find(({ step }) => step === 'Tell')?.taken).toEqual([])
    expect(looked.find(({ step }) => step.startsWith('Asks'))?.taken).toEqual([])
  })
})
