import { useState, type ReactNode } from 'react'
import type { MemberView } from '#shared/contract/circles.ts'
import type { TopicKind } from '#shared/contract/topics.ts'
import type { CircleId, PersonId, SessionId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice, Field, Select } from '#ui/index.ts'
import { topicKinds } from './topicWords.ts'

type AddTopicProps = {
  readonly circleId: CircleId
  /** Who may bring one, me among them. */
  readonly owners: readonly Pick<MemberView, 'personId' | 'name' | 'isMe'>[]
  readonly sessionId: SessionId | null
}

/** A topic in one line: what it is about, and whose. */
export const AddTopic = ({ circleId, owners, sessionId }: AddTopicProps): ReactNode => {
  const { t } = useText()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<TopicKind>('roadblock')
  const [ownerId, setOwnerId] = useState<PersonId | null>(null)
  const creating = useAct('topics.create')
  const consents = useCall('consent.list', { circleId })
  const owner =
    owners.find(({ personId }) => personId === ownerId) ?? owners.find(({ isMe }) => isMe) ?? owners[0]
  if (owner === undefined) return null
  const level = consents.value?.members.find(({ personId }) => personId === owner.personId)?.level
  const isSilent = level === 'none'
  const keep = async (): Promise<void> => {
    if (title.trim() === '' && !isSilent) return
    const { ok } = await creating.run({
      circleId,
      ownerPersonId: owner.personId,
      title: isSilent ? '' : title.trim(),
      kind,
      sessionId,
    })
    if (ok) setTitle('')
  }
  return (
    <form
      className="add-topic"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      {isSilent ? (
        <p className="small second">{t('topics.add.silent', { name: owner.name })}</p>
      ) : (
        <Field label={t('topics.add.what')} value={title} onChange={setTitle} maxLength={300} autoFocus />
      )}
      <div className="across">
        <Select
          label={t('topics.add.whose')}
          value={owner.personId}
          onChange={setOwnerId}
          options={owners.map(({ personId, name, isMe }) => ({
            value: personId,
            label: isMe ? t('topics.you') : name,
          }))}
        />
        <Select
          label={t('topics.add.kind')}
          value={kind}
          onChange={setKind}
          options={topicKinds.map((value) => ({ value, label: t(`topics.kind.${value}`) }))}
        />
        <span className="spacer" />
        <Button look="soft" size="small" type="submit" isBusy={creating.isBusy}>
          {t('topics.add.keep')}
        </Button>
      </div>
      <ErrorNotice error={creating.error} />
    </form>
  )
}
