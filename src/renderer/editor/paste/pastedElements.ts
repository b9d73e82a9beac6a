import { nameOf } from './inertDocument.ts'

/** What is no text: dropped with all it holds. */
const leftOut = new Set(
  'script style noscript template head title meta link base object embed applet iframe frame frameset noframes noembed svg math canvas video audio map area input button select textarea datalist progress meter rp rt xml dialog portal fencedframe'.split(
    ' ',
  ),
)

const pictures = new Set('img image svg canvas video audio object embed iframe v:imagedata'.split(' '))

/** Elements that are left out silently: code, fields, marks of comments, text that was struck by tracked changes. */
export const isLeftOut = (element: Element): boolean => {
  const { classList } = element
  const name = nameOf(element)
  return (
    leftOut.has(name) ||
    /^(?:v|w|m|st1):/u.test(name) ||
    classList.contains('msocomanchor') ||
    classList.contains('MsoCommentReference') ||
    (name === 'del' && element.hasAttribute('datetime')) ||
    (name === 'a' && element.getAttribute('aria-hidden') === 'true') ||
    /mso-element:\s*comment/iu.test(element.getAttribute('data-style') ?? '')
  )
}

/** A picture, or anything shown like one. */
export const isPicture = (element: Element): boolean => pictures.has(nameOf(element))

/**
 * The words a picture stands for: an emoji's own character, nothing for a picture of one point that only counts
 * readers; null for a real picture, which is left out with a sentence.
 */
export const pictureWords = (element: Element): string | null => {
  const isPoint = ['width', 'height'].some((side) => /^[01](?:px)?$/u.test(element.getAttribute(side) ?? ''))
  if (isPoint) return ''
  const words = element.getAttribute('alt') ?? ''
  return /^\p{RGI_Emoji}$/v.test(words) ? words : null
}
