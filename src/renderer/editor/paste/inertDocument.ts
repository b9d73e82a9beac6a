const tag = /<[a-z][^<>]*>/giu
const act = /([\s"'/])(style|on[a-z]+)(\s*=)/giu
// None of these is text. Even in a document without a window some of them ask for their source, and a form's fields
// take the place of its properties: they are read as elements that mean nothing.
const single = /<(img|image|source|track|embed|base|link|meta|area|input)(?=[\s/>])/giu
const paired =
  /<(\/?)(audio|video|picture|object|applet|iframe|frame|frameset|form|portal|fencedframe|template)(?=[\s/>])/giu

/**
 * Reads pasted HTML into a document of its own that has no window: nothing in it runs, loads or is laid out. What would
 * show or ask for something is renamed before it is read, so that not even there a picture is made; styles and handlers
 * too, because the page's policy would answer each of them with a message.
 */
export const inertDocument = (html: string): Document => {
  const tame = withoutBlocks(html, ['script', 'style'])
    .replaceAll(single, '<wbr data-was="$1" ')
    .replaceAll(paired, '<$1x-$2')
    .replaceAll(tag, (found) => found.replaceAll(act, '$1data-$2$3'))
  return new DOMParser().parseFromString(tame, 'text/html')
}

/** What an element was called before it was made harmless. */
export const nameOf = (element: Element): string =>
  element.localName === 'wbr'
    ? (element.getAttribute('data-was') ?? 'wbr').toLowerCase()
    : element.localName.replace(/^x-/u, '')

/** The style of an element in an inert document, as it was written. */
export const styleTextOf = (element: Element): string =>
  element.getAttribute('data-style') ?? element.getAttribute('style') ?? ''

/** Cuts elements out whose content is no text; goes through the words once, whatever they hold. */
const withoutBlocks = (html: string, names: readonly string[]): string =>
  names.reduce((rest, name) => {
    const begin = new RegExp(`<${name}(?=[\\s/>])`, 'giu')
    const end = new RegExp(`</${name}[^>]*>`, 'giu')
    const kept: string[] = []
    let at = 0
    for (let found = begin.exec(rest); found !== null; found = begin.exec(rest)) {
      kept.push(rest.slice(at, found.index))
      end.lastIndex = begin.lastIndex
      at = end.exec(rest) === null ? rest.length : end.lastIndex
      begin.lastIndex = at
    }
    return kept.join('') + rest.slice(at)
  }, html)
