import { useState } from 'react'
import type { CallInput } from '#shared/contract/index.ts'
import { useText } from '#i18n/index.ts'

/** How a page leaves: nobody named unless that is wanted, in the language the window speaks. */
export type Manner = {
  readonly value: Pick<CallInput<'packets.previewHandOver'>, 'aliased' | 'language'>
  readonly isNamed: boolean
  readonly setIsNamed: (isNamed: boolean) => void
}

export const useManner = (): Manner => {
  const { tag } = useText()
  const [isNamed, setIsNamed] = useState(false)
  const language = tag.startsWith('de') ? 'de' : 'en'
  return { value: { aliased: !isNamed, language }, isNamed, setIsNamed }
}
