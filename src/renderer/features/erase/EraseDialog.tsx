import { useState, type ReactNode } from 'react'
import type { Erasure, ErasurePreview } from '#shared/contract/erase.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { errorSentence, useText, type Text } from '#i18n/index.ts'
import { ConfirmDialog, Switch, toast } from '#ui/index.ts'
import { HowFarBack } from './HowFarBack.tsx'
import { offerAfterErasing } from './offers.ts'

type EraseDialogProps = {
  readonly erasure: Erasure
  /** Whom or what it is about, where the question names it. */
  readonly name?: string
  readonly onClose: () => void
}

/** Asks before something is erased for good, and says what remains. */
export const EraseDialog = ({ erasure, name = '', onClose }: EraseDialogProps): ReactNode => {
  const text = useText()
  const { t } = text
  const [wanted, setWanted] = useState(erasure)
  const preview = useCall('erase.preview', wanted)
  const erasing = useAct('erase.run')
  const shown = preview.value

  const erase = async (): Promise<void> => {
    const offer = {
      copies: shown?.mayReplaceCopies === true,
      deepClean: shown?.isFileLarge === true,
    }
    const { ok } = await erasing.run(wanted)
    if (!ok) return
    toast(t('erase.done'))
    onClose()
    offerAfterErasing(offer)
  }
  return (
    <ConfirmDialog
      title={t(`erase.title.${wanted.act}`, {
        name,
        minutes: wanted.act === 'unwrite' ? wanted.minutes : 0,
      })}
      goes={
        <>
          {preview.error === undefined && (
            <>
              {shown === undefined ? t('erase.looking') : sayGoes(text, shown)} {t('erase.forGood')}
            </>
          )}
          {wanted.act === 'forget' && preview.error === undefined && (
            <Switch
              isSelected={wanted.steps === 'erase'}
              onChange={(isErased) => setWanted({ ...wanted, steps: isErased ? 'erase' : 'keep' })}
            >
              {t('erase.alsoSteps')}
            </Switch>
          )}
          {wanted.act === 'unwrite' && preview.error === undefined && (
            <HowFarBack
              wanted={wanted}
              onChange={setWanted}
              minutesKnown={shown?.minutesKnown ?? wanted.minutes}
            />
          )}
        </>
      }
      remains={shown === undefined ? undefined : sayRemains(text, shown)}
      copies={shown === undefined ? [] : sayCopies(text, shown)}
      stay={t('erase.stay')}
      go={t(`erase.go.${wanted.act}`)}
      onGo={() => void erase()}
      onClose={onClose}
      isBusy={erasing.isBusy}
      unavailable={preview.error === undefined ? undefined : errorSentence(text, preview.error.plain)}
      error={erasing.error ?? preview.error}
    />
  )
}

const sayGoes = (text: Text, { goes }: ErasurePreview): string => {
  const kinds = [
    'people',
    'circles',
    'sessions',
    'notes',
    'versions',
    'steps',
    'topics',
    'lines',
    'boardItems',
  ] as const
  const things = kinds
    .filter((kind) => goes[kind] > 0)
    .map((kind) => text.t(`erase.${kind}`, { n: goes[kind] }))
  return things.length === 0 ? text.t('erase.nothing') : text.t('erase.goes', { things: text.list(things) })
}

const sayCopies = (text: Text, { copies, keptAside }: ErasurePreview): readonly string[] => [
  ...copies.map(({ label, automatic, madeOn }) =>
    text.t('erase.copy', {
      label: automatic ? text.t('erase.automatic') : label,
      date: text.date(madeOn, 'full'),
    }),
  ),
  ...keptAside.map(({ folder, keptOn }) =>
    text.t('erase.keptAside', { folder, date: text.date(keptOn, 'full') }),
  ),
]

const sayRemains = (
  { t }: Text,
  { copies, keptAside, copiedElsewhere, notesWithName, held }: ErasurePreview,
): string =>
  [
    ...(held === 0 ? [] : [t('erase.held', { n: held })]),
    t(copies.length + keptAside.length === 0 ? 'erase.noCopies' : 'erase.copies', {
      n: copies.length + keptAside.length,
    }),
    ...(keptAside.length === 0 ? [] : [t('erase.keptAsideWhere')]),
    ...(copiedElsewhere === null ? [] : [t('erase.elsewhere', { service: copiedElsewhere.service })]),
    ...(notesWithName === 0 ? [] : [t('erase.typedName', { n: notesWithName })]),
  ].join(' ')
