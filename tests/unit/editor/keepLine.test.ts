import type { Editor } from '@tiptap/core'
import { beforeEach, describe, expect, it } from 'vitest'
import type { NoteDoc } from '#shared/contract/notes.ts'
import type { NextStepView } from '#shared/contract/steps.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { NextStepId, PersonId } from '#shared/ids.ts'
import { startEditor } from '#tests/support/startEditor.ts'
import { english } from '#tests/support/texts.ts'
import type { NamedPerson, NoteSources, StepWords } from '#editor/sources.ts'
import { createStepsUnderWay, keepLineAtCaret, type StepsUnderWay } from '#editor/steps/keepLine.ts'
import { leaveLine, openStepAt } from '#editor/steps/openStep.ts'
import { statusAt } from '#editor/steps/lineStatus.ts'
import { storedFromDocument } from '#editor/storedDocument.ts'

const me: NamedPerson = { id: '11111111-1111-4111-8111-111111111111' as PersonId, name: 'Inés', isMe: true }
const priya: NamedPerson = {
  id: '22222222-2222-4222-8222-222222222222' as PersonId,
  name: 'Priya',
  isMe: false,
}
const stepId = '33333333-3333-4333-8333-333333333333' as NextStepId

const promised: NextStepView = {
  id: stepId,
  title: 'Draft the rule',
  state: 'promised',
  owner: { id: priya.id, name: 'Priya', isMe: false },
  circle: null,
  sessionId: null,
  isFromCircle: false,
  horizon: 'date',
  dueOn: '2027-01-09' as PlainDate,
  carriedCount: 0,
  settledOn: null,
  supporter: null,
  askOn: null,
  firstMove: '',
  newForMe: null,
  canKeepUp: null,
}

/** A vault of next steps that answers when the test says so. */
const startSteps = () => {
  const asked: { kind: 'create' | 'update'; words: StepWords }[] = []
  let answer: (isKept: boolean) => void = () => {}
  const wait = (): Promise<void> =>
    new Promise((resolve, reject) => {
      answer = (isKept) => (isKept ? resolve() : reject(new Error('refused')))
    })
  const sources: NoteSources = {
    people: { get: () => [me, priya], subscribe: () => () => {} },
    nearby: { get: () => [me, priya], subscribe: () => () => {} },
    steps: { get: () => new Map(), subscribe: () => () => {} },
    wantSteps: () => {},
    isLookedUp: () => true,
    makesSteps: true,
    usualOwnerId: null,
    createStep: async (words) => {
      asked.push({ kind: 'create', words })
      await wait()
      return stepId
    },
    updateStep: async (_id, words) => {
      asked.push({ kind: 'update', words })
      await wait()
    },
    settleStep: () => Promise.resolve(),
    reopenStep: () => Promise.resolve(),
    saidKinds: { get: () => [], subscribe: () => () => {} },
    keepSaid: () => Promise.resolve(),
    sayWhen: () => '',
    today: () => '2026-11-21' as PlainDate,
  }
  return { asked, sources, answer: (isKept: boolean) => answer(isKept) }
}

describe('a next step typed in a note', () => {
  let steps: ReturnType<typeof startSteps>
  let underWay: StepsUnderWay
  let editor: Editor

  beforeEach(() => {
    steps = startSteps()
    underWay = createStepsUnderWay()
    editor = startEditor(steps.sources, underWay)
    editor.commands.setNode('nextStepLine')
  })

  const type = (
    ...content: readonly (string | { readonly type: string; readonly attrs: object })[]
  ): void => {
    for (const piece of content) {
      const node = typeof piece === 'string' ? editor.schema.text(piece) : editor.schema.nodeFromJSON(piece)
      editor.view.dispatch(editor.state.tr.replaceSelectionWith(node, false))
    }
  }
  const enter = (): boolean => keepLineAtCaret(editor, steps.sources, underWay)
  const answered = async (isKept: boolean): Promise<void> => {
    steps.answer(isKept)
    await underWay.atRest()
  }
  const note = (): NoteDoc => storedFromDocument(editor.state.doc)
  const blocks = (): readonly string[] => editor.state.doc.children.map((node) => node.type.name)

  it('is made by Enter with title, owner and day, and the note holds its id alone', async () => {
    type('Send the list ', { type: 'mention', attrs: { personId: priya.id } }, ' by next Tuesday')
    expect(enter()).toBe(true)
    await answered(true)
    expect(steps.asked).toEqual([
      { kind: 'create', words: { title: 'Send the list', ownerPersonId: priya.id, dueOn: '2026-11-24' } },
    ])
    expect(note()).toEqual({
      type: 'doc',
      content: [{ type: 'nextStep', attrs: { stepId } }, { type: 'paragraph' }],
    })
  })

  it('is mine, for some day, when nobody and no day is named', () => {
    type('Draft the rule')
    enter()
    expect(steps.asked[0]?.words).toEqual({ title: 'Draft the rule', ownerPersonId: me.id, dueOn: null })
  })

  it('in the sheet of a turn is the presenter’s when nobody is named, and says whose where it is not', async () => {
    const hers = { ...steps.sources, usualOwnerId: priya.id }
    type('Ask Lotte')
    keepLineAtCaret(editor, hers, underWay)
    expect(steps.asked[0]?.words.ownerPersonId).toBe(priya.id)
    await answered(true)
    for (const owner of [me, priya]) {
      const step = { ...promised, title: 'Ring the office', owner }
      openStepAt(editor, 0, step, { sources: hers, text: english })
      keepLineAtCaret(editor, hers, underWay)
      await answered(true)
      expect(steps.asked.at(-1)?.words.ownerPersonId).toBe(owner.id)
    }
  })

  it('lets the caret go on at once, and the answer does not move it', async () => {
    type('Draft the rule')
    enter()
    type('and then we')
    const caret = editor.state.selection.from
    const before = editor.state.doc.textBetween(0, caret, '|')
    await answered(true)
    expect(editor.state.doc.textBetween(0, editor.state.selection.from, '|').split('|').at(-1)).toBe(
      'and then we',
    )
    expect(before.endsWith('and then we')).toBe(true)
  })

  it('is made once, however often Enter is pressed while the vault answers', async () => {
    type('Draft the rule')
    enter()
    editor.commands.setTextSelection(3)
    enter()
    enter()
    await answered(true)
    expect(steps.asked).toHaveLength(1)
  })

  it('comes back as words by undo, and Enter then changes that step instead of making another', async () => {
    type('Draft the rule')
    enter()
    await answered(true)
    editor.commands.undo()
    expect(blocks()[0]).toBe('nextStepLine')
    editor.commands.setTextSelection(1)
    type('Now: ')
    enter()
    await answered(true)
    expect(steps.asked.map(({ kind }) => kind)).toEqual(['create', 'update'])
    expect(blocks()[0]).toBe('nextStep')
  })

  it('stays as it was typed when the vault refuses, says so, and can be tried again', async () => {
    type('Draft the rule')
    enter()
    await answered(false)
    expect([blocks()[0], statusAt(editor.state, 0)]).toEqual(['nextStepLine', 'not-kept'])
    editor.commands.setTextSelection(3)
    enter()
    await answered(true)
    expect(blocks()[0]).toBe('nextStep')
  })

  it('keeps what was typed into it while the vault answered, and knows its step from then on', async () => {
    type('Draft the rule')
    enter()
    editor.commands.setTextSelection(1)
    type('Quickly: ')
    await answered(true)
    expect(editor.state.doc.firstChild?.textContent).toBe('Quickly: Draft the rule')
    expect(editor.state.doc.firstChild?.attrs['stepId']).toBe(stepId)
  })

  it('asks for words when there are only a name and a day', () => {
    type({ type: 'mention', attrs: { personId: priya.id } }, ' by next Tuesday')
    expect(enter()).toBe(true)
    expect([steps.asked.length, statusAt(editor.state, 0)]).toEqual([0, 'wants-title'])
  })

  it('becomes an empty line when Enter finds nothing in it', () => {
    expect(enter()).toBe(true)
    expect(blocks()).not.toContain('nextStepLine')
  })

  it('becomes plain words when it is left by Escape', () => {
    type('Not a step after all')
    expect(leaveLine(editor)).toBe(true)
    expect(note()['content']).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Not a step after all' }] },
      { type: 'paragraph' },
    ])
  })

  it('opens in place with its words, its owner and its day, and reads back as the same step', async () => {
    type('Draft the rule')
    enter()
    await answered(true)
    openStepAt(editor, 0, promised, { sources: steps.sources, text: english })
    expect(editor.state.selection.$from.parent.textContent).toBe('Draft the rule  by 9 January 2027')
    enter()
    await answered(true)
    expect(steps.asked.at(-1)).toEqual({
      kind: 'update',
      words: { title: 'Draft the rule', ownerPersonId: priya.id, dueOn: '2027-01-09' },
    })
  })

  it('lands in the note when the note has left the screen meanwhile', async () => {
    type('Draft the rule')
    enter()
    editor.unmount()
    await answered(true)
    expect(blocks()[0]).toBe('nextStep')
  })
})
