import { Extension, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import type { NamedPerson, NoteSources } from '../sources.ts'
import { createMenuBoard, type MenuBoard, type MenuChoice } from './menuBoard.ts'
import { suggestFrom } from './suggestFrom.ts'

export type MenuOptions = { readonly board: MenuBoard; readonly sources: NoteSources | null }

const shownAtMost = 8

/** Lower case without accents, so that `@zoe` finds Zoë. */
const plain = (words: string): string => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()

/** Whose name, or a later word of it, begins with the query; those by first name first. */
export const peopleFor = (query: string, people: readonly NamedPerson[]): readonly NamedPerson[] => {
  const sought = plain(query)
  const byFirst = people.filter((person) => plain(person.name).startsWith(sought))
  const byLater = people.filter(
    (person) =>
      !byFirst.includes(person) &&
      plain(person.name)
        .split(/[\s-]+/u)
        .some((word) => word.startsWith(sought)),
  )
  return [...byFirst, ...byLater].slice(0, shownAtMost)
}

/** `@` and the first letters of a name. */
export const PeopleMenu = Extension.create<MenuOptions>({
  name: 'peopleMenu',
  priority: 300,
  addOptions: () => ({ board: createMenuBoard(), sources: null }),
  addProseMirrorPlugins() {
    const { editor } = this
    const { board, sources } = this.options
    const choose = (person: NamedPerson, range: Range): void => {
      const after = editor.state.doc.textBetween(
        range.to,
        Math.min(range.to + 1, editor.state.doc.content.size),
      )
      editor
        .chain()
        .insertContentAt(range, [
          { type: 'mention', attrs: { personId: person.id } },
          ...(after === ' ' ? [] : [{ type: 'text', text: ' ' }]),
        ])
        .run()
    }
    const choiceOf = (person: NamedPerson, range: Range): MenuChoice => ({
      key: person.id,
      label: person.name,
      choose: () => choose(person, range),
    })
    return [
      suggestFrom({
        editor,
        board,
        kind: 'people',
        pluginKey: new PluginKey('peopleMenu'),
        character: '@',
        onlyAtLineStart: false,
        choices: (query, range) =>
          peopleFor(query, sources?.nearby.get() ?? []).map((person) => choiceOf(person, range)),
        isAllowed: (range) => {
          const { mention } = editor.schema.nodes
          const $from = editor.state.doc.resolve(Math.min(range.from, editor.state.doc.content.size))
          return mention !== undefined && $from.parent.type.contentMatch.matchType(mention) !== null
        },
      }),
    ]
  },
})
