import { Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { NoteDoc } from '#shared/contract/notes.ts'
import type { Text } from '#i18n/index.ts'
import { isCaretInSight, sightAbovePx, sightBelowPx } from './caretInSight.ts'
import { createMenuBoard, type MenuBoard } from './menus/menuBoard.ts'
import type { LeftOut } from './paste/cleanPaste.ts'
import { keepLettersInside } from './keepLettersInside.ts'
import { NoteKeys } from './noteKeys.ts'
import { extensionsOf } from './schema.ts'
import type { NoteSources, Watched } from './sources.ts'
import { sayChosenStep } from './steps/sayChosenStep.ts'
import { createStepsUnderWay } from './steps/keepLine.ts'
import { emptyLineAtCaret, type EmptyLine } from './bubble/emptyLine.ts'
import { createTools, type Tools } from './bubble/openTools.ts'
import { createToolBoard } from './bubble/toolBoard.ts'
import { createFinder, type Finder } from './find/finder.ts'
import { linkAtCaret } from './foot/linkAtCaret.ts'
import { createWordCounter, type WordCounter } from './foot/wordCounter.ts'
import { documentFromStored, storedFromDocument } from './storedDocument.ts'

export type NoteParts = {
  readonly doc: NoteDoc
  readonly sources: NoteSources
  readonly text: Text
  /** The accessible name of the text: whose layer it is. */
  readonly label: string
  /** What is shown is covered: it can be read, and nothing of it written. */
  readonly isReadOnly?: boolean
  readonly onChange: () => void
  readonly onBlur: () => void
  readonly onLeftOut: (what: LeftOut) => void
  /** Asks for the address of a link to be opened in the user's browser. */
  readonly onOpenLink: (address: string) => void
}

/** One open note: the editor and what must happen before it is left. */
export type OpenNote = {
  readonly isReadOnly: boolean
  readonly board: MenuBoard
  /** What can be done with chosen words or the line at the caret. */
  readonly tools: Tools
  readonly emptyLine: Watched<EmptyLine | null>
  /** What is read aloud beside the text: a chosen next step and its keys. */
  readonly said: Watched<string>
  readonly finder: Finder
  readonly words: WordCounter
  /** Where the link at the caret leads. */
  readonly link: Watched<string | null>
  /** Puts the text into the page and returns its element. */
  readonly mount: (into: HTMLElement) => HTMLElement
  /** Takes the text out of the page; the document can still be read, and steps under way still land in it. */
  readonly unmount: () => void
  readonly read: () => NoteDoc
  /** How long the document is, in its own positions. */
  readonly size: () => number
  /** Another document below this one, after a rule. The caret stays where it is. */
  readonly append: (doc: NoteDoc) => void
  readonly focus: () => void
  /** Resolves when every next step being made has become one (or has said that it could not). */
  readonly stepsAtRest: () => Promise<void>
  readonly destroy: () => void
}

/** Opens a stored document for writing. Nothing is on screen until `mount`. */
export const openNote = (parts: NoteParts): OpenNote => {
  const board = createMenuBoard()
  const toolBoard = createToolBoard()
  const underWay = createStepsUnderWay()
  const { sources, text, label, isReadOnly = false, onLeftOut, onOpenLink } = parts
  const editor = new Editor({
    element: null,
    editable: !isReadOnly,
    extensions: [
      ...extensionsOf({ sources, text, board, toolBoard, underWay, onLeftOut, onOpenLink }),
      NoteKeys.configure({
        onFindNext: (by) => (finder.get() === null ? finder.open() : finder.step(by)),
      }),
    ],
    // The content policy refuses style elements; the rules stand in editor.css.
    injectCSS: false,
    // Works out after every key what was deleted, for listeners that nobody here is.
    enableCoreExtensions: { delete: false },
    onUpdate: ({ transaction }) => {
      if (transaction.docChanged) parts.onChange()
    },
    onBlur: parts.onBlur,
    editorProps: {
      // The caret keeps some lines of sight before and behind it.
      handleScrollToSelection: isCaretInSight,
      scrollThreshold: { top: sightAbovePx, right: 0, bottom: sightBelowPx, left: 0 },
      scrollMargin: { top: 48, right: 0, bottom: 72, left: 0 },
      attributes: {
        class: 'note-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'false',
        // What cannot be written on is still gone to, to be read.
        ...(isReadOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      },
    },
  })
  const finder = createFinder(editor, sources, text.t('editor.someone'))
  const words = createWordCounter(editor, text.tag)
  // Set as a document and not by `content`, which would drop what this version does not know.
  const opened = documentFromStored(editor.schema, parts.doc)
  const fill = editor.state.tr.replaceWith(0, editor.state.doc.content.size, withLastLine(opened).content)
  const beyond: unknown = opened.attrs['beyond']
  if (beyond !== null) fill.setDocAttribute('beyond', beyond)
  editor.view.updateState(editor.state.apply(fill.setMeta('addToHistory', false)))

  return {
    isReadOnly,
    board,
    tools: createTools(editor, toolBoard, text),
    emptyLine: emptyLineAtCaret(editor),
    said: sayChosenStep(editor, sources, text),
    finder,
    words,
    link: linkAtCaret(editor),
    mount: (into) => {
      editor.mount(into)
      keepLettersInside(into)
      return editor.view.dom
    },
    unmount: () => {
      finder.forget()
      toolBoard.close()
      editor.unmount()
    },
    size: () => editor.state.doc.content.size,
    read: () => storedFromDocument(editor.state.doc),
    append: (doc) => {
      const { schema, state } = editor
      const rule = schema.nodes['horizontalRule']
      const below = documentFromStored(schema, doc)
      const nodes = [...(rule === undefined ? [] : [rule.create()]), ...below.children]
      editor.view.dispatch(state.tr.insert(state.doc.content.size, nodes))
    },
    // At once: Tiptap's own command waits for a frame, and takes the focus from whatever has it by then.
    focus: () => editor.view.focus(),
    stepsAtRest: underWay.atRest,
    destroy: () => editor.destroy(),
  }
}

/**
 * There is always a last line to write on. It is put there before anything counts as a change: opening a
 * note must not save it, because how long a note is kept counts from its last change.
 */
const withLastLine = (opened: DocumentNode): DocumentNode => {
  const paragraph = opened.type.schema.nodes['paragraph']
  if (paragraph === undefined || opened.lastChild?.type === paragraph) return opened
  return opened.copy(opened.content.addToEnd(paragraph.create()))
}
