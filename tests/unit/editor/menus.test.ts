import { describe, expect, it } from 'vitest'
import type { PersonId } from '#shared/ids.ts'
import { createMenuBoard } from '#editor/menus/menuBoard.ts'
import { peopleFor } from '#editor/menus/peopleMenu.ts'

const people = ['Inés Obrador', 'Priya', 'Zoë Inman', 'Maren'].map((name) => ({
  id: name as PersonId,
  name,
  isMe: name.startsWith('Inés'),
}))
const named = (query: string): readonly string[] => peopleFor(query, people).map(({ name }) => name)

describe('the @ menu', () => {
  it('offers everybody of the circle before a letter is typed', () => {
    expect(named('')).toHaveLength(4)
  })

  it('finds a name by the letters it or one of its words begins with, whatever their accents', () => {
    expect(named('in')).toEqual(['Inés Obrador', 'Zoë Inman'])
    expect(named('zoe')).toEqual(['Zoë Inman'])
    expect(named('ya')).toEqual([])
  })
})

describe('a menu over the text', () => {
  const open = () => {
    const board = createMenuBoard()
    const chosen: string[] = []
    const choices = ['one', 'two', 'three'].map((key) => ({
      key,
      label: key,
      choose: () => void chosen.push(key),
    }))
    board.show({ kind: 'people', choices, place: () => null })
    return { board, chosen }
  }

  it('goes along its choices with the arrow keys, round and round, and takes one by Enter or Tab', () => {
    const { board, chosen } = open()
    expect(['ArrowUp', 'ArrowUp', 'Enter', 'ArrowDown', 'Tab'].every((key) => board.press(key))).toBe(true)
    expect(chosen).toEqual(['two', 'three'])
  })

  it('leaves every other key to the text, and all of them once it is closed', () => {
    const { board } = open()
    expect(board.press('a')).toBe(false)
    board.close('people')
    expect([board.get(), board.press('Enter')]).toEqual([null, false])
  })

  it('closes when nothing is left to choose', () => {
    const { board } = open()
    board.show({ kind: 'people', choices: [], place: () => null })
    expect(board.get()).toBe(null)
  })
})
