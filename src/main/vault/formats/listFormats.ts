import { byName } from '#shared/domain/ordering.ts'
import { builtInFormats } from '#shared/formats/builtIn/all.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { ownFormats, requireFormat, viewOfBuiltIn } from '#vault/storage/formats.ts'
import { vaultSettings } from '#vault/storage/vault.ts'
import { summaryOf } from './formatOfCircle.ts'

export const listFormats: ReadHandler<'formats.list'> = (db) => [
  ...ownFormats(db)
    .toSorted(byName(vaultSettings(db).language))
    .map(summaryOf),
  ...builtInFormats.map(viewOfBuiltIn).map(summaryOf),
]

export const getFormat: ReadHandler<'formats.get'> = (db, { formatId }) => requireFormat(db, formatId)
