import { useContext, useState, type ReactNode } from 'react'
import './keys.css'
import { commandGroups, keyHoldersOf, type KeyHolder } from '#shared/commands.ts'
import { withUsualKeys, type KeyChoices } from '#shared/keyChoices.ts'
import { useText } from '#i18n/index.ts'
import {
  Button,
  Page,
  PlatformContext,
  Section,
  TextLink,
  toast,
  useGo,
  useHolderName,
  useKeyChoices,
} from '#ui/index.ts'
import { KeyDialog } from './KeyDialog.tsx'
import { KeyRow } from './KeyRow.tsx'

/** Every command and its key, and how to give it another. */
export const KeysScreen = (): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const platform = useContext(PlatformContext)
  const { choices, setChoices } = useKeyChoices()
  const nameOf = useHolderName()
  const [asked, setAsked] = useState<KeyHolder | null>(null)
  const change = (next: KeyChoices, says: string): void => {
    setChoices(next)
    setAsked(null)
    toast(says, () => setChoices(choices))
  }
  const isUnchanged = Object.keys(choices).length === 0
  return (
    <Page
      title={t('settings.keys.title')}
      overline={<TextLink onPress={() => go({ screen: 'settings' })}>{t('settings.title')}</TextLink>}
    >
      <div className="keys-page">
        <p className="second">{t('settings.keys.says')}</p>
        {commandGroups.map((group) => (
          <Section key={group} title={t(`commands.group.${group}`)}>
            <ul className="rows">
              {keyHoldersOf(group).map((holder) => (
                <KeyRow
                  key={holder}
                  holder={holder}
                  onChange={() => setAsked(holder)}
                  onUsual={() =>
                    change(
                      withUsualKeys(holder, platform, choices),
                      t('settings.keys.doneUsual', { name: nameOf(holder) }),
                    )
                  }
                />
              ))}
            </ul>
          </Section>
        ))}
        <p>
          <Button
            unavailable={isUnchanged ? t('settings.keys.allUnchanged') : undefined}
            onPress={() => change({}, t('settings.keys.doneAll'))}
          >
            {t('settings.keys.all')}
          </Button>
        </p>
      </div>
      {asked !== null && <KeyDialog holder={asked} onClose={() => setAsked(null)} onKeep={change} />}
    </Page>
  )
}
