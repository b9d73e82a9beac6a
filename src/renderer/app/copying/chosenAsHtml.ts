const kept = new Set(
  'p h1 h2 h3 h4 ul ol li blockquote strong em mark table tbody thead tr td th dl dt dd'.split(' '),
)

/** The chosen part of the page as its words and their blocks: no attribute, no style, and nothing that is not shown. */
export const chosenAsHtml = (range: Range): string => {
  const write = (node: Node): string => {
    if (!range.intersectsNode(node)) return ''
    if (node instanceof Text) return escaped(chosenPart(node, range))
    if (!(node instanceof Element)) return ''
    const { display, visibility, userSelect } = getComputedStyle(node)
    if (display === 'none' || visibility !== 'visible' || userSelect === 'none') return ''
    if (node.localName === 'br') return '<br>'
    const inside = [...node.childNodes].map(write).join('')
    if (inside.trim() === '') return inside
    if (kept.has(node.localName)) return `<${node.localName}>${inside}</${node.localName}>`
    return display.startsWith('inline') || display === 'contents' ? inside : `<div>${inside}</div>`
  }
  return write(range.commonAncestorContainer)
}

const chosenPart = (node: Text, { startContainer, startOffset, endContainer, endOffset }: Range): string =>
  node.data.slice(
    node === startContainer ? startOffset : 0,
    node === endContainer ? endOffset : node.data.length,
  )

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
