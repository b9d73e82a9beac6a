import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import './demo.css'

/** At the door of the demo: that it is one. */
export const DemoMark = (): ReactNode => {
  const { t } = useText()
  return <p className="demo-ribbon">{t('demo.ribbon')}</p>
}
