import type { ReactNode } from 'react'
import './packets.css'
import type { MadePacket } from '#shared/contract/packets.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { Chip, ErrorNotice, Icon, Menu, ReadLine, Row, Section, toast } from '#ui/index.ts'

/** The packets that were made here: for whom, when, and whether they are handed over. Listed until known to be gone. */
export const PacketsMade = (): ReactNode => {
  const { t, date } = useText()
  const made = useCall('packets.made', {})
  const marking = useAct('packets.markDestroyed')
  const rows = made.value ?? []
  const mark = async ({ packetId }: MadePacket): Promise<void> => {
    const { ok } = await marking.run({ packetId })
    if (ok) toast(t('packets.made.marked'))
  }
  if (made.value !== undefined && rows.length === 0) return null
  const waits = rows.some(({ handedOverOn, isDestroyed }) => handedOverOn === null && !isDestroyed)
  return (
    <Section title={t('packets.made.title')}>
      <ReadLine read={made} />
      <ErrorNotice error={marking.error} />
      <ul className="rows packets-made">
        {rows.map((packet) => {
          const name = packet.name ?? t('packets.made.somebody')
          return (
            <Row
              key={packet.packetId}
              lead={<Icon name="box" />}
              fact={<Standing packet={packet} />}
              {...(packet.isDestroyed
                ? {}
                : {
                    more: (
                      <Menu
                        label={t('packets.made.more', { name })}
                        entries={[
                          {
                            id: 'destroyed',
                            label: t('packets.made.mark'),
                            onChoose: () => void mark(packet),
                          },
                        ]}
                      />
                    ),
                  })}
            >
              <span className="backup-name">
                {name}{' '}
                <span className="second">
                  · {packet.circleName === null ? '' : `${packet.circleName} · `}
                  {date(packet.madeOn)}
                </span>
              </span>
            </Row>
          )
        })}
      </ul>
      {waits && <p className="small second">{t('packets.made.waits')}</p>}
    </Section>
  )
}

const Standing = ({ packet }: { readonly packet: MadePacket }): ReactNode => {
  const { t, date } = useText()
  const { handedOverOn, isDestroyed, expiresOn } = packet
  if (isDestroyed) return <Chip look="line">{t('packets.made.destroyed')}</Chip>
  if (handedOverOn === null) return <Chip look="amber">{t('packets.made.notYet')}</Chip>
  if (expiresOn !== null && expiresOn < todayHere()) return <Chip>{t('packets.made.expired')}</Chip>
  return <Chip look="leaf">{t('packets.made.handed', { date: date(handedOverOn, 'short') })}</Chip>
}
