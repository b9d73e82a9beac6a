import { useMemo, useState, type ReactNode } from 'react'
import type { NoteDoc, NoteLayer, NoteOwner } from '#shared/contract/notes.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { ReadOnlyNote } from '#editor/index.ts'
import { useText } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { PrintPage, usePrint, type PrintTarget } from '#ui/print/index.ts'
import { Button, Dialog, ErrorNotice, Notice, Switch, toast } from '#ui/index.ts'
import { AgreedParts, type AgreedPart } from './AgreedParts.tsx'
import { namesTypedIn, unnamed, withSilent } from './namesOnPaper.ts'
import { useReadingNames } from './readingNames.ts'

/** How the page of a note is headed. */
export type PaperHead = {
  /** The headline of the page: a day, never a name. */
  readonly title: string
  /** Said small under it. */
  readonly facts?: readonly string[]
  /** Petals of the outline. */
  readonly members: number
}

export type PrintedNote = PaperHead & {
  readonly owner: NoteOwner
  readonly layer: NoteLayer
  /** As it stands in the editor; its last words are kept before it goes on paper. */
  readonly doc: NoteDoc
}

/** The session's own text is on paper already, as it stands in the editor. */
const besideSheet = (parts: readonly AgreedPart[]): readonly AgreedPart[] =>
  parts.map((part) => (part.turn === null ? { ...part, doc: null } : part))

/** Shows what leaves, and lets it leave: on paper or as a PDF, with nobody named unless that is wanted. */
export const PrintNote = ({
  note,
  onClose,
}: {
  readonly note: PrintedNote
  readonly onClose: () => void
}): ReactNode => {
  const { t, date, list } = useText()
  const { owner, layer, doc, title, facts = [], members } = note
  const look = useCall('printing.look', { owner, layer })
  const recording = useAct('printing.record')
  const { print, isPrinting, error } = usePrint(() => toast(t('notes.print.saved')))
  const [isNamed, setIsNamed] = useState(false)
  // The agreed record leaves whole: with what was agreed in the turns, as it was read out.
  const isRecord = owner.table === 'session' && layer === 'agreed'
  const record = useCall('wrapUp.readRecord', isRecord ? { sessionId: owner.id } : null)
  const parts = useMemo(() => besideSheet(record.value ?? []), [record.value])
  const docs = useMemo(() => [doc, ...parts.flatMap((part) => part.doc ?? [])], [doc, parts])
  const names = useReadingNames(docs)
  const people = useCall('people.list', {}).value ?? []
  const silent = look.value?.silent ?? []
  const shown = withSilent(
    isNamed ? names : unnamed(names, t('editor.someone')),
    silent,
    t('notes.print.member'),
  )
  const typed = namesTypedIn(
    { doc, parts },
    people.filter(({ id }) => !isNamed || silent.includes(id)).map(({ name }) => name),
  )

  if (look.value?.refusal !== undefined && look.value.refusal !== null) {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={t('notes.print.no')}
        says={t(`notes.print.no.${look.value.refusal}`)}
        acts={
          <Button autoFocus onPress={onClose}>
            {t('ui.close')}
          </Button>
        }
      />
    )
  }
  const isReady = look.value !== undefined && (!isRecord || record.value !== undefined)
  const until = look.value?.keptUntil ?? null
  const rest =
    until === null ? t('notes.print.foot.open') : t('notes.print.foot.until', { date: date(until, 'full') })
  const foot = isNamed || typed.length > 0 ? rest : t('notes.print.foot.unnamed', { rest })
  const said = facts.length === 0 ? null : <p className="small second">{facts.join(' · ')}</p>
  const run = async (to: PrintTarget): Promise<void> => {
    const { ok } = await recording.run({ owner, layer })
    if (ok) print(to)
  }
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title={t('notes.print.title')}
      says={t('notes.print.says')}
      acts={
        <>
          <Button look="quiet" autoFocus onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button isDisabled={!isReady} onPress={() => void run('pdf')}>
            {t('notes.print.pdf')}
          </Button>
          <Button icon="print" isDisabled={!isReady} onPress={() => void run('printer')}>
            {t('notes.print.paper')}
          </Button>
        </>
      }
    >
      <Switch isSelected={isNamed} onChange={setIsNamed}>
        {t('notes.print.names')}
      </Switch>
      {typed.length > 0 && (
        <Notice look="correction">
          {t('notes.print.typed', { count: typed.length, names: list(typed) })}
        </Notice>
      )}
      {/* What scrolls and holds nothing to press must be reachable by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="print-preview" aria-label={t('notes.print.preview')} tabIndex={0}>
        <p className="overline">{t('notes.print.overline')}</p>
        <h3>{title}</h3>
        {said}
        <ReadOnlyNote doc={doc} names={shown} />
        <AgreedParts parts={parts} names={shown} isNamed={isNamed} />
        <p className="small second print-preview-foot">{foot}</p>
      </section>
      <ErrorNotice error={look.error ?? record.error ?? recording.error ?? error} />
      {isPrinting && (
        <PrintPage
          overline={t('notes.print.overline')}
          title={title}
          mark={<Rosette members={members} size={120} />}
          foot={foot}
        >
          {said}
          <ReadOnlyNote doc={doc} names={shown} />
          <AgreedParts parts={parts} names={shown} isNamed={isNamed} />
        </PrintPage>
      )}
    </Dialog>
  )
}
