import type { ReactNode } from 'react'
import type { LockStory } from '#shared/contract/system.ts'
import { useText } from '#i18n/index.ts'
import { Icon } from '#ui/index.ts'

/** Why it is locked, in words, and whether anything typed was lost. */
export const LockStoryLine = ({ story }: { readonly story: LockStory }): ReactNode => {
  const { t } = useText()
  const why =
    story.reason === 'start'
      ? ''
      : t(`lock.reason.${story.reason}`, { at: story.at ?? '', minutes: story.minutes ?? 0 })
  return (
    <p className="across second">
      <Icon name="lock" />
      <span>
        {t('lock.nothingLeaves')} {why}{' '}
        {story.heldLines > 0 && t('lock.heldGone', { count: story.heldLines })}{' '}
        {story.flushFailed && <b>{t('lock.flushFailed')}</b>}
      </span>
    </p>
  )
}
