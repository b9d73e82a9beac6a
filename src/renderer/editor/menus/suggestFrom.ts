import type { Editor, Range } from '@tiptap/core'
import type { Plugin, PluginKey } from '@tiptap/pm/state'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import type { MenuBoard, MenuChoice, OpenMenu } from './menuBoard.ts'

type Trigger = {
  readonly editor: Editor
  readonly board: MenuBoard
  readonly pluginKey: PluginKey
  readonly kind: OpenMenu['kind']
  readonly character: string
  readonly onlyAtLineStart: boolean
  readonly choices: (query: string, range: Range) => readonly MenuChoice[]
  readonly isAllowed: (range: Range) => boolean
}

/** Shows a menu on the board while the words after a character are typed, and gives it the keys it wants. */
export const suggestFrom = (trigger: Trigger): Plugin => {
  const { editor, board, kind } = trigger
  const show = (props: SuggestionProps): void =>
    board.show({
      kind,
      choices: trigger.choices(props.query, props.range),
      place: () => props.clientRect?.() ?? null,
    })
  return Suggestion({
    editor,
    pluginKey: trigger.pluginKey,
    char: trigger.character,
    startOfLine: trigger.onlyAtLineStart,
    // The choices are at hand: no query is long enough for the library to wait for any.
    minQueryLength: Number.POSITIVE_INFINITY,
    decorationClass: 'asking',
    allow: ({ range }) => trigger.isAllowed(range),
    render: () => ({
      onStart: show,
      onUpdate: show,
      onKeyDown: ({ event }) => board.press(event.key),
      onExit: () => board.close(kind),
    }),
  })
}
