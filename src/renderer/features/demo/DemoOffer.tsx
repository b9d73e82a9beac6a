import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, ProgressLine, TextLink } from '#ui/index.ts'
import type { Demo } from './useDemo.ts'

type DemoOfferProps = { readonly demo: Demo; readonly isDisabled?: boolean; readonly isShort?: boolean }

/** For whoever wants to see it lived in first. */
export const DemoOffer = ({ demo, isDisabled = false, isShort = false }: DemoOfferProps): ReactNode => {
  const { t } = useText()
  if (demo.isBusy) return <ProgressLine progress={demo.progress} label={t('demo.making')} />
  return (
    <>
      <p className="small second">
        <TextLink isDisabled={isDisabled} onPress={() => void demo.lookAround()}>
          {t('demo.offer')}
        </TextLink>
        {!isShort && <> {t('demo.offerSays')}</>}
      </p>
      <ErrorNotice error={demo.error} />
    </>
  )
}
