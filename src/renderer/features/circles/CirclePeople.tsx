import { useState, type ReactNode } from 'react'
import type { CircleView, MemberView } from '#shared/contract/circles.ts'
import { isMember, isOpenCircle } from '#shared/domain/circles.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { ConsentChip } from '#features/consent/index.ts'
import { useText } from '#i18n/index.ts'
import {
  Button,
  Dialog,
  ErrorNotice,
  Menu,
  NameField,
  PersonDisc,
  ReadLine,
  Section,
  TextLink,
} from '#ui/index.ts'
import { sizeNote } from './sizeNote.ts'

/** Who sits around the table; joining and leaving. */
export const CirclePeople = ({
  circle,
  hue,
}: {
  readonly circle: CircleView
  readonly hue: number
}): ReactNode => {
  const text = useText()
  const { t, list } = text
  const [isAdding, setIsAdding] = useState(false)
  const [ending, setEnding] = useState<MemberView | null>(null)
  const everybody = useCall('people.list', isAdding ? {} : null)
  const known = everybody.value ?? []
  const adding = useAct('circles.addMember')
  const members = circle.people.filter(({ status }) => isMember(status))
  const past = circle.people.filter(({ status }) => status === 'left')

  return (
    <Section
      title={t('circles.page.people')}
      beside={
        isOpenCircle(circle.status) && !isAdding ? (
          <TextLink onPress={() => setIsAdding(true)}>{t('circles.page.people.add')}</TextLink>
        ) : undefined
      }
    >
      <ul className="circle-people">
        {members.map((member) => (
          <li key={member.membershipId}>
            <PersonDisc name={member.name} hue={hue} state={member.isMe ? 'you' : 'here'} />
            <span>{member.name}</span>
            {member.isMe && <span className="small third">{t('circles.page.person.you')}</span>}
            <span className="spacer" />
            <ConsentChip circleId={circle.id} personId={member.personId} />
            {!member.isMe && (
              <Menu
                label={t('circles.page.person.more', { name: member.name })}
                entries={[
                  { id: 'end', label: t('circles.page.person.end'), onChoose: () => setEnding(member) },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
      {!circle.sizeBand.fits && (
        <p className="small second quiet-line">{sizeNote(text, circle.kind, circle.members)}</p>
      )}
      {past.length > 0 && (
        <p className="small third quiet-line">
          {t('circles.page.people.left', { names: list(past.map(({ name }) => name)) })}
        </p>
      )}
      {isAdding && (
        <div className="circle-aside-form">
          <NameField
            label={t('circles.page.people.add')}
            known={known.filter(({ id }) => !members.some(({ personId }) => personId === id))}
            isBusy={adding.isBusy}
            hint={t('circles.page.people.addHint')}
            onChoose={(person) =>
              void adding.run({ circleId: circle.id, person }).then(({ ok }) => ok && setIsAdding(false))
            }
          />
        </div>
      )}
      <ReadLine read={everybody} onlyErrors />
      <ErrorNotice error={adding.error} />
      {ending !== null && <EndMembership circle={circle} member={ending} onClose={() => setEnding(null)} />}
    </Section>
  )
}

type EndMembershipProps = {
  readonly circle: CircleView
  readonly member: MemberView
  readonly onClose: () => void
}

const EndMembership = ({ circle, member, onClose }: EndMembershipProps): ReactNode => {
  const { t } = useText()
  const ending = useAct('circles.endMembership')
  const end = async (): Promise<void> => {
    const { ok } = await ending.run({ circleId: circle.id, membershipId: member.membershipId })
    if (ok) onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('circles.end.title', { name: member.name })}
      says={t('circles.end.says', { name: member.name })}
      acts={
        <>
          <Button look="quiet" autoFocus onPress={onClose}>
            {t('circles.end.keep')}
          </Button>
          <Button isBusy={ending.isBusy} onPress={() => void end()}>
            {t('circles.end.act')}
          </Button>
        </>
      }
    >
      <ErrorNotice error={ending.error} />
    </Dialog>
  )
}
