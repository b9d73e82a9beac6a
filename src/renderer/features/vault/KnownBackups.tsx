import { useState, type ReactNode } from 'react'
import type { KnownBackup } from '#shared/contract/backup.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Chip, ErrorNotice, Icon, Menu, Row, Section, TextLink, toast, useCommand } from '#ui/index.ts'
import { CheckBackup } from './CheckBackup.tsx'
import { isHalfYearAgo } from './halfYear.ts'

const shownAtFirst = 8

/** The copies this vault remembers having made, newest first, each with what is known of it. */
export const KnownBackups = ({ known }: { readonly known: readonly KnownBackup[] }): ReactNode => {
  const { t, date } = useText()
  const [isChecking, setIsChecking] = useState(false)
  useCommand('check-backup', () => setIsChecking(true))
  const markDestroyed = useAct('backup.markDestroyed')
  // Automatic copies come and go by themselves; the ones that have gone are nobody's concern.
  const newestFirst = known
    .filter(({ automatic, state }) => !(automatic && state === 'destroyed'))
    .toSorted((a, b) => b.madeOn.localeCompare(a.madeOn))
  return (
    <Section
      title={t('vault.known.title')}
      beside={<TextLink onPress={() => setIsChecking(true)}>{t('vault.known.check')}</TextLink>}
    >
      {newestFirst.length === 0 && <p className="second">{t('vault.known.none')}</p>}
      <ul className="rows known-backups">
        {newestFirst.slice(0, shownAtFirst).map((backup) => (
          <Row
            key={backup.id}
            lead={<Icon name="disk" />}
            fact={<StateChip backup={backup} />}
            {...(backup.state === 'destroyed'
              ? {}
              : {
                  more: (
                    <Menu
                      label={t('vault.known.more', { label: backup.label })}
                      entries={[
                        {
                          id: 'destroyed',
                          label: t('vault.known.markDestroyed'),
                          onChoose: () => {
                            void markDestroyed.run({ id: backup.id }).then((answer) => {
                              if (answer.ok) toast(t('vault.known.marked'))
                            })
                          },
                        },
                      ]}
                    />
                  ),
                })}
          >
            <span className="backup-name" title={backup.label}>
              {backup.automatic ? t('vault.known.automatic') : backup.label}{' '}
              <span className="second">· {date(backup.madeOn)}</span>
            </span>
          </Row>
        ))}
      </ul>
      <ErrorNotice error={markDestroyed.error} />
      {isChecking && <CheckBackup onClose={() => setIsChecking(false)} />}
    </Section>
  )
}

const StateChip = ({ backup }: { readonly backup: KnownBackup }): ReactNode => {
  const { t, date } = useText()
  if (backup.state === 'destroyed') return <Chip look="line">{t('vault.known.destroyed')}</Chip>
  if (backup.state === 'expired') return <Chip>{t('vault.known.expired')}</Chip>
  if (backup.provenOn === null) return <Chip look="amber">{t('vault.known.made')}</Chip>
  if (isHalfYearAgo(backup.provenOn)) return <Chip look="amber">{t('vault.known.unchecked')}</Chip>
  return (
    <Chip look="leaf">
      {backup.provenOn === backup.madeOn
        ? t('vault.known.proven')
        : t('vault.known.provenOn', { date: date(backup.provenOn, 'short') })}
    </Chip>
  )
}
