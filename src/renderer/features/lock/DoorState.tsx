import type { ReactNode } from 'react'
import type { VaultDoor } from '#shared/contract/vault.ts'
import { useText } from '#i18n/index.ts'
import { Button, Notice } from '#ui/index.ts'

type DoorStateProps = {
  readonly door: VaultDoor
  readonly name: string
  readonly onLookAgain: () => void
  readonly onShowWhere: () => void
  readonly onAnother: () => void
  readonly onRestore: () => void
}

/** What can be said of a vault before it is open: that it cannot be opened and why, or what is worth knowing. */
export const DoorState = ({
  door,
  name,
  onLookAgain,
  onShowWhere,
  onAnother,
  onRestore,
}: DoorStateProps): ReactNode => {
  const { t } = useText()
  if (door.state === 'vault') {
    return (
      <div className="door-facts">
        {door.fromSpareHeader && <Notice>{t('lock.door.spare')}</Notice>}
        {door.copiedElsewhere !== null && (
          <Notice>{t('lock.copied', { service: door.copiedElsewhere.service })}</Notice>
        )}
      </div>
    )
  }
  const isElsewhere = door.state === 'missing' || door.state === 'empty' || door.state === 'not-a-vault'
  return (
    <div className="door-state" role="alert">
      <p>
        <b>{name}</b>
      </p>
      <p>{t(`lock.door.${door.state}`)}</p>
      <div className="across">
        {door.state === 'missing' && (
          <Button look="prime" onPress={onLookAgain} autoFocus>
            {t('lock.door.lookAgain')}
          </Button>
        )}
        {door.state === 'damaged-header' && (
          <Button look="prime" onPress={onRestore} autoFocus>
            {t('lock.choose.restore')}
          </Button>
        )}
        {isElsewhere && <Button onPress={onShowWhere}>{t('lock.door.showWhere')}</Button>}
        <Button look="quiet" onPress={onAnother}>
          {t('lock.another')}
        </Button>
      </div>
    </div>
  )
}
