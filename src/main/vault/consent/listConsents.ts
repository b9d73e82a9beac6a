import type { CircleConsent } from '#shared/contract/consent.ts'
import type { CircleId } from '#shared/ids.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { memberConsents, rulesOf } from '#vault/storage/consents.ts'
import type { ReadDb } from '#vault/storage/database.ts'

export const consentView = (db: ReadDb, circleId: CircleId): CircleConsent => {
  const { policy, sharing } = rulesOf(db, circleId)
  return { notePolicy: policy, sharingLevel: sharing, members: memberConsents(db, circleId) }
}

export const listConsents: ReadHandler<'consent.list'> = (db, { circleId }) => consentView(db, circleId)
