import type { ReactNode } from 'react'
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
  Button as AriaButton,
  Text,
} from 'react-aria-components'
import { useText } from '#i18n/index.ts'
import { Icon } from './Icon.tsx'

type ToastMessage = { readonly says: string; readonly undo?: (() => void) | undefined }

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 1 })

const shownForMs = 8_000

/** Takes every message away: nothing of a vault stays on screen after it was hidden or locked. */
export const clearToasts = (): void => {
  for (const shown of queue.visibleToasts) queue.close(shown.key)
}

/** Says what was done, for eight seconds (longer while pointed at), with Undo whenever the act can be undone; the newest replaces the one before. */
export const toast = (says: string, undo?: () => void): void => {
  clearToasts()
  queue.add({ says, undo }, { timeout: shownForMs })
}

/** Where messages appear; once, in the shell. */
export const Toasts = (): ReactNode => {
  const { t } = useText()
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={t('ui.messages')}>
      {({ toast: shown }) => (
        <AriaToast toast={shown} className="toast">
          {/* Chromium reads a status out when it comes; React Aria would have it interrupt. */}
          <ToastContent role="status">
            <Text slot="title">{shown.content.says}</Text>
          </ToastContent>
          {shown.content.undo !== undefined && (
            <AriaButton
              className="button"
              onPress={() => {
                shown.content.undo?.()
                queue.close(shown.key)
              }}
            >
              {t('ui.undo')}
            </AriaButton>
          )}
          <AriaButton slot="close" className="icon-button" aria-label={t('ui.close')}>
            <Icon name="close" size={14} />
          </AriaButton>
        </AriaToast>
      )}
    </ToastRegion>
  )
}
