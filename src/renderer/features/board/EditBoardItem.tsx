import { useState, type ReactNode } from 'react'
import type { BoardItemView, Willing } from '#shared/contract/board.ts'
import type { MemberView } from '#shared/contract/circles.ts'
import type { PersonId } from '#shared/ids.ts'
import { boardAreas } from '#shared/domain/board.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Field, FormDialog, Pills, Select, Switch } from '#ui/index.ts'

type EditProps = {
  readonly item: BoardItemView
  readonly people: readonly MemberView[]
  readonly onClose: () => void
}

const nobody = 'nobody'
const answers = ['not_asked', 'yes', 'no'] as const satisfies readonly Willing[]

/** The words of a line; of an introduction also who, with whom, and whether both are content. */
export const EditBoardItem = ({ item, people, onClose }: EditProps): ReactNode => {
  const { t } = useText()
  const [words, setWords] = useState(item.text)
  const [area, setArea] = useState(item.area)
  const [isStanding, setIsStanding] = useState(item.isStanding)
  const [who, setWho] = useState({
    a: item.introduces?.a?.id ?? null,
    b: item.introduces?.b?.id ?? null,
    bText: item.introduces?.bText ?? '',
    consentA: item.introduces?.consentA ?? 'not_asked',
    consentB: item.introduces?.consentB ?? 'not_asked',
  })
  const updating = useAct('board.update')
  const keep = async (): Promise<void> => {
    if (words.trim() === '') return
    const { ok } = await updating.run({
      itemId: item.id,
      text: words.trim(),
      area,
      neededBy: item.neededBy,
      isStanding,
      introduces:
        item.introduces === null
          ? null
          : {
              aPersonId: who.a,
              bPersonId: who.b,
              bText: who.bText.trim(),
              consentA: who.consentA,
              consentB: who.consentB,
            },
    })
    if (ok) onClose()
  }
  const peopleOptions = [
    { value: nobody as string, label: t('board.edit.nobody') },
    ...people.map(({ personId, name, isMe }) => ({
      value: personId as string,
      label: isMe ? t('board.you') : name,
    })),
  ]
  const chosen = (value: string): PersonId | null =>
    people.find(({ personId }) => personId === value)?.personId ?? null
  const willing = answers.map((value) => ({ value, label: t(`board.willing.${value}`) }))
  return (
    <FormDialog
      title={t('board.edit')}
      keep={t('board.edit.keep')}
      onKeep={keep}
      onClose={onClose}
      isBusy={updating.isBusy}
      error={updating.error}
    >
      <Field label={t('board.add.what')} value={words} onChange={setWords} maxLength={500} />
      {item.introduces === null ? (
        <Select
          label={t('board.add.area')}
          isWide
          value={area}
          onChange={setArea}
          options={boardAreas.map((value) => ({ value, label: t(`board.area.${value}`) }))}
        />
      ) : (
        <>
          <Select
            label={t('board.edit.a')}
            isWide
            value={who.a ?? nobody}
            onChange={(value) => setWho({ ...who, a: chosen(value) })}
            options={peopleOptions}
          />
          <Pills
            label={t('board.edit.willing.a')}
            value={who.consentA}
            onChange={(consentA) => setWho({ ...who, consentA })}
            options={willing}
          />
          <Select
            label={t('board.edit.b')}
            isWide
            value={who.b ?? nobody}
            onChange={(value) => setWho({ ...who, b: chosen(value) })}
            options={peopleOptions}
          />
          <Field
            label={t('board.edit.bText')}
            value={who.bText}
            onChange={(bText) => setWho({ ...who, bText })}
            maxLength={2_000}
          />
          <Pills
            label={t('board.edit.willing.b')}
            value={who.consentB}
            onChange={(consentB) => setWho({ ...who, consentB })}
            options={willing}
          />
        </>
      )}
      {item.kind === 'offer' && (
        <Switch isSelected={isStanding} onChange={setIsStanding}>
          {t('board.add.standing')}
        </Switch>
      )}
    </FormDialog>
  )
}
