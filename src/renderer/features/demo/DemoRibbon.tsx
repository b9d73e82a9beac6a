import { useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Dialog, ErrorNotice } from '#ui/index.ts'
import './demo.css'

/** On every screen of the demo: that it is one, what opens it, and the way out of it. */
export const DemoRibbon = (): ReactNode => {
  const { t } = useText()
  const [isOpen, setIsOpen] = useState(false)
  const erase = useAct('vault.eraseDemo')
  const demo = useCall('vault.state', {}).value?.open?.demo ?? null
  if (demo === null) return null
  return (
    <aside aria-label={t('demo.name')} data-region="demo">
      <AriaButton className="demo-ribbon" onPress={() => setIsOpen(true)}>
        {t('demo.ribbon')}
      </AriaButton>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('demo.title')}
        says={t('demo.says')}
        mustAnswer={erase.isBusy}
        acts={
          <>
            <Button look="quiet" autoFocus isDisabled={erase.isBusy} onPress={() => setIsOpen(false)}>
              {t('demo.stay')}
            </Button>
            <Button isBusy={erase.isBusy} onPress={() => void erase.run({})}>
              {t('demo.erase')}
            </Button>
          </>
        }
      >
        {demo.passphrase !== null && (
          <p className="demo-passphrase">
            <span className="small second">{t('demo.opensWith')}</span>
            <span className="serif selectable">{demo.passphrase}</span>
          </p>
        )}
        <ErrorNotice error={erase.error} />
      </Dialog>
    </aside>
  )
}
