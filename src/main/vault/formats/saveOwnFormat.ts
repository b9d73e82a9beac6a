import { faultsOf } from '#shared/domain/formats/validation.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { FormatContent } from '#shared/formats/format.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { addFormat, findFormat, requireOwnFormat, setFormat } from '#vault/storage/formats.ts'

/** @throws `invalid-input/malformed` */
const requireSound = (content: FormatContent): void => {
  const isSound = faultsOf(content).length === 0 && content.size.min <= content.size.max
  if (!isSound) throw new SubrosaError('invalid-input', { reason: 'malformed' })
}

export const saveOwnFormat: WriteHandler<'formats.saveOwn'> = (
  db,
  { formatId, basedOn, content },
  { now, changed },
) => {
  requireSound(content)
  if (formatId !== null) requireOwnFormat(db, formatId)
  const closesTopics = basedOn === null ? false : (findFormat(db, basedOn)?.closesTopics ?? false)
  const id = formatId ?? addFormat(db, { content, basedOn, closesTopics }, now.today)
  if (formatId !== null) setFormat(db, formatId, content, now.today)
  changed('formats.changed', { ids: [id] })
  return requireOwnFormat(db, id)
}
