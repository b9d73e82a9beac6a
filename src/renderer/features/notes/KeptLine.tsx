import { useSyncExternalStore, type ReactNode } from 'react'
import './notes.css'
import type { Keeper } from '#editor/index.ts'
import { errorSentence, useText } from '#i18n/index.ts'
import { Button, Icon } from '#ui/index.ts'

/** The one quiet sentence about saving. Only trouble is read out; nothing here ever asks to be watched. */
export const KeptLine = ({ keeper }: { readonly keeper: Keeper }): ReactNode => {
  const text = useText()
  const { t } = text
  const state = useSyncExternalStore(keeper.subscribe, keeper.get)
  if (state.kind === 'newer-text') {
    return (
      <div className="kept-line newer" role="alert">
        <span>{t('notes.newer.says')}</span>
        <Button look="soft" size="small" onPress={() => void keeper.keepBoth()}>
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
        <Button look="soft" size="small" onPress={() => void keeper.keepNow()}>
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
