import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** What is happening to a typed line: being kept, waiting for a title, or not kept and worth another Enter. */
export type LineStatus = 'keeping' | 'wants-title' | 'not-kept'

type Change =
  | {
      readonly kind: 'set'
      readonly pos: number
      readonly size: number
      readonly status: LineStatus
      readonly ticket: number
    }
  | { readonly kind: 'drop'; readonly ticket: number }

const key = new PluginKey<DecorationSet>('nextStepLineStatus')

type Spec = { readonly status: LineStatus; readonly ticket: number }
const specOf = (decoration: Decoration): Spec => decoration.spec as Spec

/**
 * Remembers the status of typed lines beside the document: it is neither saved nor undone, and its place
 * moves with the text, so that an answer finds its line again.
 */
export const lineStatusPlugin = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, marks) => {
        const moved = marks.map(transaction.mapping, transaction.doc)
        const change = transaction.getMeta(key) as Change | undefined
        if (change === undefined) return moved
        const cleared = moved.remove(
          moved.find(undefined, undefined, (spec) => spec['ticket'] === change.ticket),
        )
        if (change.kind === 'drop') return cleared
        const { pos, size, status, ticket } = change
        const overwritten = cleared.remove(cleared.find(pos, pos + size))
        const mark = Decoration.node(pos, pos + size, { class: `is-${status}` }, { status, ticket })
        return overwritten.add(transaction.doc, [mark])
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })

export const setLineStatus = (
  transaction: Transaction,
  change: Omit<Change & { kind: 'set' }, 'kind'>,
): Transaction => transaction.setMeta(key, { kind: 'set', ...change } satisfies Change)

export const dropLineStatus = (transaction: Transaction, ticket: number): Transaction =>
  transaction.setMeta(key, { kind: 'drop', ticket } satisfies Change)

/** Where the line with this ticket stands now, or null once it is gone. */
export const placeOfTicket = (state: EditorState, ticket: number): number | null =>
  key.getState(state)?.find(undefined, undefined, (spec) => spec['ticket'] === ticket)[0]?.from ?? null

export const statusAt = (state: EditorState, pos: number): LineStatus | null => {
  const [mark] = key.getState(state)?.find(pos, pos + 1) ?? []
  return mark === undefined || mark.from !== pos ? null : specOf(mark).status
}
