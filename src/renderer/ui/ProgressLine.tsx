import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { Progress } from '#shared/contract/call.ts'
import { useText } from '#i18n/index.ts'
import { Icon } from './Icon.tsx'

type ProgressLineProps = {
  /** Undefined until the first report, and for work that reports none: then there are words and no line. */
  readonly progress: Progress | undefined
  /** Instead of the phase's own words. */
  readonly label?: string
}

/** How far long work has come: a line and the phase in words, no number. Each phase is read aloud as it begins. */
export const ProgressLine = ({ progress, label }: ProgressLineProps): ReactNode => {
  const { t } = useText()
  const words = label ?? (progress === undefined ? t('ui.loading') : t(`ui.progress.${progress.phase}`))
  const share =
    progress === undefined || progress.total === 0
      ? undefined
      : Math.min(100, (100 * progress.done) / progress.total)
  return (
    <div className={share === undefined ? 'notice' : 'progress'}>
      {share === undefined ? (
        <Icon name="wait" />
      ) : (
        <ProgressBar value={share} aria-label={words}>
          <div className="line">
            <span style={{ width: `${share}%` }} />
          </div>
        </ProgressBar>
      )}
      <span className={share === undefined ? undefined : 'small second'} role="status">
        {words}
      </span>
    </div>
  )
}
