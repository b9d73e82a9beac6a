import { useState, type ReactNode } from 'react'
import type { PersonView } from '#shared/contract/people.ts'
import { EraseDialog } from '#features/erase/index.ts'
import { SetHold } from '#features/holds/index.ts'
import { useToTrash } from '#features/trash/index.ts'
import { useText } from '#i18n/index.ts'
import { Menu, useGo } from '#ui/index.ts'

/** Somebody added by mistake goes to the trash; somebody who is named anywhere is forgotten. */
export const PersonMore = ({ person }: { readonly person: PersonView }): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const [isForgetting, setIsForgetting] = useState(false)
  const [isKeeping, setIsKeeping] = useState(false)
  const toTrash = useToTrash()
  const throwAway = async (): Promise<void> => {
    if (await toTrash({ table: 'person', id: person.id })) go({ screen: 'people' })
  }
  return (
    <>
      <Menu
        label={t('people.more', { name: person.name })}
        entries={[
          { id: 'trash', icon: 'trash', label: t('trash.move'), onChoose: () => void throwAway() },
          { id: 'keep', icon: 'leaf', label: t('holds.set.menu'), onChoose: () => setIsKeeping(true) },
          { id: 'forget', icon: 'trash', label: t('people.forget'), onChoose: () => setIsForgetting(true) },
        ]}
      />
      {isKeeping && (
        <SetHold
          of={{ scope: 'person', id: person.id }}
          name={person.name}
          onClose={() => setIsKeeping(false)}
        />
      )}
      {isForgetting && (
        <EraseDialog
          erasure={{ act: 'forget', personId: person.id, steps: 'erase' }}
          name={person.name}
          onClose={() => setIsForgetting(false)}
        />
      )}
    </>
  )
}
