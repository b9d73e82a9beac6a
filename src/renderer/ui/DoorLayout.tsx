import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { OtherLanguages } from './languages.tsx'

type DoorLayoutProps = {
  /** On the damson side. */
  readonly title: string
  readonly says: string
  /** The rose is open where something begins, closed where something is locked. */
  readonly isClosed?: boolean
  readonly children: ReactNode
}

/** Two pages of a booklet: what Subrosa is on damson, what is asked on paper. */
export const DoorLayout = ({ title, says, isClosed = false, children }: DoorLayoutProps): ReactNode => {
  const { t } = useText()
  return (
    <main className="door">
      <aside className="door-panel on-veil">
        <div className="door-name across">
          <span className="serif">{t('app.name')}</span>
          <span className="spacer" />
          <OtherLanguages />
        </div>
        <div className="door-words">
          <Rosette members={5} size={250} closed={isClosed} look="on-damson" />
          <h1>{title}</h1>
          <p className="lead second">{says}</p>
        </div>
        <p className="small second">{t('ui.door.foot')}</p>
      </aside>
      <div className="door-page">
        <div className="door-column">{children}</div>
      </div>
    </main>
  )
}
