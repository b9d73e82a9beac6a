import { useState, type ReactNode } from 'react'
import type { PacketPreview } from '#shared/contract/packets.ts'
import type { CircleId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { FormDialog, Select, Switch, toast } from '#ui/index.ts'

/** What is in a packet, piece by piece; what is here already is not chosen. */
export const ChoosePieces = ({
  seen,
  onClose,
}: {
  readonly seen: PacketPreview
  readonly onClose: () => void
}): ReactNode => {
  const { t, date, tag } = useText()
  const circles = useCall('circles.list', {})
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(seen.pieces.filter(({ standing }) => standing === 'new').map(({ id }) => id)),
  )
  const [circleId, setCircleId] = useState<CircleId | 'none'>('none')
  const taking = useAct('packets.takeIn')
  const discarding = useAct('packets.discardPreview')

  const close = (): void => {
    void discarding.run({ previewId: seen.previewId })
    onClose()
  }
  const take = async (): Promise<void> => {
    const outcome = await taking.run({
      previewId: seen.previewId,
      pieceIds: [...chosen],
      circleId: circleId === 'none' ? null : circleId,
      language: tag.startsWith('de') ? 'de' : 'en',
    })
    if (!outcome.ok) return
    toast(t('packets.taken', { count: outcome.value.taken }))
    onClose()
  }
  const set = (id: string, is: boolean): void => {
    const next = new Set(chosen)
    if (is) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const day = date(seen.sessionOn, 'full')
  return (
    <FormDialog
      isWide
      title={
        seen.from === null
          ? t('packets.from.session', { date: day })
          : t('packets.from', { name: seen.from, date: day })
      }
      says={t('packets.look.says')}
      keep={t('packets.take')}
      onKeep={take}
      onClose={close}
      isBusy={taking.isBusy}
      unavailable={chosen.size === 0 ? t('packets.nothing') : undefined}
      error={taking.error}
    >
      {seen.pieces.map(({ id, title, lines, standing }) => (
        <div key={id} className="packet-piece">
          <Switch
            isSelected={chosen.has(id)}
            isDisabled={standing === 'known'}
            onChange={(is) => set(id, is)}
          >
            {title ?? t('packets.untitled')}
          </Switch>
          {standing !== 'new' && <p className="small second">{t(`packets.standing.${standing}`)}</p>}
          {/* What scrolls and holds nothing to press must be reachable by keys. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className="piece-lines" aria-label={title ?? t('packets.untitled')} tabIndex={0}>
            {lines.join('\n')}
          </section>
        </div>
      ))}
      <Select
        label={t('packets.circle')}
        isWide
        value={circleId}
        onChange={setCircleId}
        options={[
          { value: 'none', label: t('packets.circle.none') },
          ...(circles.value ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </FormDialog>
  )
}
