import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { getFormatOfCircle } from './formatOfCircle.ts'
import { getFormat, listFormats } from './listFormats.ts'
import { removeOwnFormat } from './removeOwnFormat.ts'
import { saveOwnFormat } from './saveOwnFormat.ts'
import { setFormatOfCircle } from './setFormatOfCircle.ts'

export const formatHandlers = ({ read, write, undoable }: Policies) =>
  ({
    'formats.list': read(listFormats),
    'formats.get': read(getFormat),
    'formats.ofCircle': read(getFormatOfCircle),
    'formats.saveOwn': write(undoable(saveOwnFormat, 'format-saved')),
    'formats.remove': write(undoable(removeOwnFormat, 'format-removed')),
    'formats.setOfCircle': write(undoable(setFormatOfCircle, 'circle-format-set')),
  }) satisfies Partial<Handlers>
