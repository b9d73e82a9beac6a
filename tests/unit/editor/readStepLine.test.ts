import { describe, expect, it } from 'vitest'
import type { PlainDate } from '#shared/dates.ts'
import type { PersonId } from '#shared/ids.ts'
import { readStepLine, type LinePart } from '#editor/steps/readStepLine.ts'
import type { NamedPerson } from '#editor/sources.ts'

// Dates of a fixed Saturday, so that no clock decides.
const today = '2026-11-21' as PlainDate
const person = (name: string, isMe = false): NamedPerson => ({ id: `id of ${name}` as PersonId, name, isMe })
const me = person('Inés', true)
const priya = person('Priya')
const lotte = person('Lotte')
const people = [me, priya, lotte]

const words = (text: string): LinePart => ({ kind: 'words', words: text })
const at = (who: NamedPerson): LinePart => ({ kind: 'person', personId: who.id })
const read = (...parts: readonly LinePart[]) => {
  const { title, owner, due } = readStepLine(parts, people, today)
  return { title, owner: owner?.name ?? null, due: due?.on ?? null }
}

describe('the line of a next step', () => {
  it('is all title when nobody and no day is named', () => {
    expect(read(words('Draft the no-evening-mail rule'))).toEqual({
      title: 'Draft the no-evening-mail rule',
      owner: null,
      due: null,
    })
  })

  it('gives the day its words mean, and takes them out of the title', () => {
    expect(read(words('Call the harbour master by next Tuesday'))).toMatchObject({
      title: 'Call the harbour master',
      due: '2026-11-24',
    })
    expect(read(words('by 9 January: write the case'))).toMatchObject({
      title: 'write the case',
      due: '2027-01-09',
    })
  })

  it('leaves a day in the title that only describes something', () => {
    expect(read(words('Prepare the Tuesday meeting with care'))).toEqual({
      title: 'Prepare the Tuesday meeting with care',
      owner: null,
      due: null,
    })
  })

  it('belongs to the person mentioned, whose name at an end says only that', () => {
    expect(read(words('Send the list '), at(priya), words(' by next Tuesday'))).toEqual({
      title: 'Send the list',
      owner: 'Priya',
      due: '2026-11-24',
    })
    expect(read(at(priya), words(': send the list'))).toEqual({
      title: 'send the list',
      owner: 'Priya',
      due: null,
    })
  })

  it('keeps a name inside the sentence, and the last one named owns it', () => {
    expect(read(words('Ask '), at(lotte), words(' what she would keep '), at(me))).toEqual({
      title: 'Ask Lotte what she would keep',
      owner: 'Inés',
      due: null,
    })
  })

  it('has no title when there are no words beside day and name', () => {
    expect(read(at(priya), words(' by next Tuesday')).title).toBe('')
    expect(read(words('   ')).title).toBe('')
  })

  it('forgets nobody silently: an unknown person is not the owner', () => {
    expect(read(words('Send it '), { kind: 'person', personId: 'gone' })).toMatchObject({
      title: 'Send it',
      owner: null,
    })
  })
})
