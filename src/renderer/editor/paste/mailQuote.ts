type Declared = ReadonlyMap<string, string>

/** The first line of a quoted mail's head, in the languages mail programs are used in most. */
const sender = /^(?:from|von|de|da|van|från|fra|od|lähettäjä|kimden|от|发件人|差出人)\s*:/iu

/** Outlook draws no quote around what is answered: it begins with a head below a line. */
export const beginsQuotedMail = (element: Element, declared: Declared): boolean => {
  if (element.id === 'divRplyFwdMsg' || element.id === 'x_divRplyFwdMsg') return true
  const hasLine = /solid/u.test(declared.get('border-top') ?? '')
  return hasLine && sender.test((element.textContent ?? '').trimStart())
}

/** The bar at the left that Outlook puts beside what is quoted, if it is set to. */
export const isReplyBar = (declared: Declared): boolean =>
  /solid/u.test(declared.get('border-left') ?? '') && !declared.has('border-top')
