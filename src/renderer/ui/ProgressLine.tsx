import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { Progress } from '#shared/contract/call.ts'
import { useText } from '#i18n/index.ts'

type ProgressLineProps = {
  /** Undefined until the first report: the line is empty and says "one moment". */
  readonly progress: Progress | undefined
  /** Instead of the phase's own words. */
  readonly label?: string
}

/** How far long work has come: a line and the phase in words, no number. */
export const ProgressLine = ({ progress, label }: ProgressLineProps): ReactNode => {
  const { t } = useText()
  const words = label ?? (progress === undefined ? t('ui.loading') : t(`ui.progress.${progress.phase}`))
  const share =
    progress === undefined || progress.total === 0 ? 0 : Math.min(100, (100 * progress.done) / progress.total)
  return (
    <ProgressBar className="progress" value={share} aria-label={words}>
      <div className="line">
        <span style={{ width: `${share}%` }} />
      </div>
      <span className="small second">{words}</span>
    </ProgressBar>
  )
}
