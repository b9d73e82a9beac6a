import { isAddress } from '#shared/domain/addresses.ts'

/**
 * The address a typed or pasted text stands for, written out whole: other scripts become the ASCII that is really
 * asked for. Null for everything that is no link here, above all other schemes.
 */
export const readAddress = (text: string): string | null => {
  const parsed = URL.parse(text.trim())
  return parsed !== null && isAddress(parsed.href) ? parsed.href : null
}

/** What somebody typed where an address was asked for: `example.org/a` is one there. */
export const readTypedAddress = (text: string): string | null => {
  const typed = text.trim()
  return (
    readWholeAddress(typed) ?? (/^[^\s:/]+\.[^\s]+$/u.test(typed) ? readAddress(`https://${typed}`) : null)
  )
}

/** An address that stands alone, as one types or copies it; `www.` needs no scheme before it. */
export const readWholeAddress = (text: string): string | null => {
  const typed = text.trim()
  if (/\s/u.test(typed)) return null
  if (/^www\.[^.]+\../iu.test(typed)) return readAddress(`https://${typed}`)
  return /^(?:https?:\/\/|mailto:)/iu.test(typed) ? readAddress(typed) : null
}
