import type { ReactNode } from 'react'
import type { CallOutput } from '#shared/contract/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Dialog } from '#ui/index.ts'

type OldCopiesProps = {
  readonly copies: CallOutput<'vault.changePassphrase'>['oldCopies']
  readonly onClose: () => void
}

/** What lies outside and still opens with the old passphrase or words, by place and day. */
export const OldCopies = ({ copies, onClose }: OldCopiesProps): ReactNode => {
  const { t, date } = useText()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('vault.change.copiesTitle')}
      says={t('vault.change.copiesSays')}
      acts={
        <Button look="prime" autoFocus onPress={onClose}>
          {t('vault.change.understood')}
        </Button>
      }
    >
      <ul className="rows">
        {copies.map((copy) => (
          <li key={`${copy.madeOn} ${copy.label}`} className="row path">
            {t('vault.change.copy', { label: copy.label, date: date(copy.madeOn) })}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
