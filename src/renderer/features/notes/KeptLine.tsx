import { useSyncExternalStore, type ReactNode } from 'react'
import './notes.css'
import { errorSentence, useText } from '#i18n/index.ts'
import { Button, Icon } from '#ui/index.ts'
import type { NoteInHand } from './openNotes.ts'

type KeptLineProps = { readonly inHand: Pick<NoteInHand, 'keeper' | 'note'> }

/** The one quiet sentence about saving. Only trouble is read out; nothing here ever asks to be watched. */
export const KeptLine = ({ inHand: { keeper, note } }: KeptLineProps): ReactNode => {
  const text = useText()
  const { t } = text
  const state = useSyncExternalStore(keeper.subscribe, keeper.get)
  /** The button is gone when that went well: one writes on where one was. */
  const answer = (how: () => Promise<unknown>): void => {
    note.focus()
    void how()
  }
  if (state.kind === 'newer-text') {
    return (
      <div className="kept-line newer" role="alert">
        <span>{t('notes.newer.says')}</span>
        <Button look="soft" size="small" onPress={() => answer(keeper.keepBoth)}>
          {t('notes.newer.keepBoth')}
        </Button>
      </div>
    )
  }
  if (state.kind === 'trouble') {
    const sentence = errorSentence(text, {
      code: state.code,
      ...(state.reason === undefined ? {} : { reason: state.reason }),
    })
    return (
      <div className="kept-line newer" role="alert">
        <span>{t('notes.trouble.says', { sentence })}</span>
        <Button look="soft" size="small" onPress={() => answer(keeper.keepNow)}>
          {t('ui.again')}
        </Button>
      </div>
    )
  }
  return (
    <p className="kept-line" data-kept={state.kind === 'kept'}>
      {state.kind === 'kept' && <Icon name="check" size={13} />}
      {t(`notes.${state.kind}`)}
    </p>
  )
}
