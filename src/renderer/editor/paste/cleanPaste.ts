import { Extension } from '@tiptap/core'
import { DOMParser as DocumentParser, type ParseOptions, type Schema, type Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { readWholeAddress } from '../links/readAddress.ts'
import { inertDocument } from './inertDocument.ts'
import { TooMuchError } from './pasted.ts'
import { readPastedHtml } from './readPastedHtml.ts'
import { readLines, readPlainText } from './readPlainText.ts'
import { writePasted } from './writePasted.ts'

export type LeftOut = 'pictures' | 'too-much'

export type CleanPasteOptions = {
  /** Told once per paste or drop what was not taken. */
  readonly onLeftOut: (what: LeftOut) => void
}

const holdsFiles = (data: DataTransfer | null): boolean => (data?.files.length ?? 0) > 0
const holdsWords = (data: DataTransfer | null): boolean =>
  data !== null && (data.types.includes('text/plain') || data.types.includes('text/html'))

/**
 * What may come in from outside: words and the few blocks of a note, written anew from a closed list. Nothing remote is
 * ever asked for, no picture is made, and files are left where they are.
 */
export const CleanPaste = Extension.create<CleanPasteOptions>({
  name: 'cleanPaste',
  addOptions: () => ({ onLeftOut: () => {} }),
  addProseMirrorPlugins() {
    const { onLeftOut } = this.options

    const cleanHtml = (html: string): string =>
      orNothing(() => {
        const { blocks, hasPictures } = readPastedHtml(html)
        if (hasPictures) onLeftOut('pictures')
        return writePasted(blocks)
      })
    const orNothing = (read: () => string): string => {
      try {
        return read()
      } catch (thrown) {
        if (!(thrown instanceof TooMuchError)) throw thrown
        onLeftOut('too-much')
        return ''
      }
    }
    const textAsHtml = (text: string, isPlain: boolean): string =>
      orNothing(() => writePasted(isPlain ? readLines(text) : readPlainText(text)))

    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanHtml,
          clipboardTextParser: (text, context, isPlain, { state }) =>
            exactParser(state.schema).parseSlice(inertDocument(textAsHtml(text, isPlain)).body, { context }),
          clipboardParser: exactParser(this.editor.schema),
          handlePaste: (view, event, slice) => {
            if (linkSelection(view, event.clipboardData?.getData('text/plain') ?? '')) return true
            if (holdsFiles(event.clipboardData) && !holdsWords(event.clipboardData)) onLeftOut('pictures')
            // An empty paste must not take away what is selected.
            return slice.size === 0
          },
          handleDrop: (_view, event, slice, isMoved) => {
            if (isMoved) return false
            if (holdsFiles(event.dataTransfer)) onLeftOut('pictures')
            if (!holdsFiles(event.dataTransfer) && slice.size > 0) return false
            event.preventDefault()
            return true
          },
        },
      }),
    ]
  },
})

/** Reads what `writePasted` wrote, in which every space is meant. */
class ExactParser extends DocumentParser {
  override parseSlice(dom: Node, options: ParseOptions = {}): Slice {
    return super.parseSlice(dom, { ...options, preserveWhitespace: true })
  }
}
const exactParser = (schema: Schema): DocumentParser =>
  new ExactParser(schema, DocumentParser.fromSchema(schema).rules)

/** An address pasted over words becomes their link. */
const linkSelection = (view: EditorView, text: string): boolean => {
  const { selection, schema, tr } = view.state
  const address = readWholeAddress(text)
  const type = schema.marks['link']
  const isOneLine = selection.$from.sameParent(selection.$to) && selection.$from.parent.inlineContent
  if (address === null || type === undefined || selection.empty || !isOneLine) return false
  if (!selection.$from.parent.type.allowsMarkType(type)) return false
  view.dispatch(tr.addMark(selection.from, selection.to, type.create({ address })))
  return true
}
