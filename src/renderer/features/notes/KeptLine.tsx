import { useLayoutEffect, useRef, useSyncExternalStore, type ReactNode } from 'react'
import './notes.css'
import { errorSentence, useText } from '#i18n/index.ts'
import type { Keeper } from '#editor/index.ts'
import { Button, Icon } from '#ui/index.ts'
import type { NoteInHand } from './openNotes.ts'

type KeptLineProps = { readonly inHand: Pick<NoteInHand, 'keeper' | 'note'> }

/** The one quiet sentence about saving. Only trouble is read out; nothing here ever asks to be watched. */
export const KeptLine = ({ inHand: { keeper, note } }: KeptLineProps): ReactNode => {
  const text = useText()
  const { t } = text
  const state = useSyncExternalStore(keeper.subscribe, () => unquietOf(keeper))
  /** The button is gone when that went well: one writes on where one was. */
  const answer = (how: () => Promise<unknown>): void => {
    note.focus()
    void how()
  }
  if (state === null) return <QuietLine keeper={keeper} />
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

/** What somebody has to know or do something about; null while all goes its way. */
const unquietOf = (keeper: Keeper) => {
  const state = keeper.get()
  return state.kind === 'newer-text' || state.kind === 'trouble' ? state : null
}

/**
 * Kept, or being kept: changes at each pause in writing, and therefore by an attribute and not by React, which goes
 * through all of the text one writes in whenever it puts anything into the page.
 */
const QuietLine = ({ keeper }: { readonly keeper: Keeper }): ReactNode => {
  const { t } = useText()
  const line = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const show = (): void => {
      line.current?.setAttribute('data-kept', String(keeper.get().kind === 'kept'))
    }
    show()
    return keeper.subscribe(show)
  }, [keeper])
  return (
    <p className="kept-line" ref={line}>
      <span className="when-keeping">{t('notes.keeping')}</span>
      <span className="when-kept">
        <Icon name="check" size={13} />
        {t('notes.kept')}
      </span>
    </p>
  )
}
