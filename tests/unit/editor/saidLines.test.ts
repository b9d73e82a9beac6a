import type { Editor } from '@tiptap/core'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PlainDate } from '#shared/dates.ts'
import type { NextStepId } from '#shared/ids.ts'
import { startEditor } from '#tests/support/startEditor.ts'
import { beginSaidLine, keepSaidLine } from '#editor/said/saidLines.ts'
import type { NoteSources } from '#editor/sources.ts'
import { createStepsUnderWay, type StepsUnderWay } from '#editor/steps/keepLine.ts'

const nobody = { get: () => [], subscribe: () => () => {} }

/** A vault of what was said that answers when the test says so. */
const startRoom = () => {
  const kept: string[] = []
  let answer: (isKept: boolean) => void = () => {}
  const sources: NoteSources = {
    people: nobody,
    nearby: nobody,
    steps: { get: () => new Map(), subscribe: () => () => {} },
    wantSteps: () => {},
    isLookedUp: () => true,
    makesSteps: true,
    usualOwnerId: null,
    createStep: () => Promise.resolve('33333333-3333-4333-8333-333333333333' as NextStepId),
    updateStep: () => Promise.resolve(),
    settleStep: () => Promise.resolve(),
    reopenStep: () => Promise.resolve(),
    saidKinds: { get: () => [{ key: 'idea', label: 'idea' }], subscribe: () => () => {} },
    keepSaid: (kind, words) =>
      new Promise<void>((resolve, reject) => {
        answer = (isKept) => {
          if (isKept) kept.push(`${kind}: ${words}`)
          if (isKept) resolve()
          else reject(new Error('refused'))
        }
      }),
    sayWhen: () => '',
    today: () => '2026-11-21' as PlainDate,
  }
  return { kept, sources, answer: (isKept: boolean) => answer(isKept) }
}

describe('a line somebody said, typed in a note', () => {
  let room: ReturnType<typeof startRoom>
  let underWay: StepsUnderWay
  let editor: Editor

  beforeEach(() => {
    room = startRoom()
    underWay = createStepsUnderWay()
    editor = startEditor(room.sources, underWay)
    editor.commands.setTextSelection(1)
    beginSaidLine(editor, { key: 'idea', label: 'idea' })
  })

  const lines = (): readonly string[] => editor.state.doc.children.map((line) => line.textContent)
  const type = (words: string): void => editor.view.dispatch(editor.state.tr.insertText(words))
  const keep = (): boolean => keepSaidLine(editor, room.sources, underWay)

  it('leaves the note once the vault has it, and undo does not bring it back', async () => {
    type('Keep the Friday assembly')
    expect(keep()).toBe(true)
    expect(lines()).toEqual(['Keep the Friday assembly', ''])
    room.answer(true)
    await underWay.atRest()
    expect(room.kept).toEqual(['idea: Keep the Friday assembly'])
    expect(lines()).toEqual([''])
    editor.commands.undo()
    editor.commands.undo()
    expect(lines().join('')).toBe('')
  })

  it('that is refused stays where it is, as plain words of the note, and Enter tries again', async () => {
    type('Not to be written')
    keep()
    room.answer(false)
    await underWay.atRest()
    expect(lines()).toEqual(['Not to be written', ''])
    editor.commands.setTextSelection(3)
    expect(keep()).toBe(true)
    room.answer(true)
    await underWay.atRest()
    expect(room.kept).toEqual(['idea: Not to be written'])
  })

  it('without words is a plain line again', () => {
    expect(keep()).toBe(true)
    expect(keep()).toBe(false)
    expect(lines()).toEqual([''])
  })
})
