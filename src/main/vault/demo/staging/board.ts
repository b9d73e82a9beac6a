import { board } from '../story/board/index.ts'
import type { BoardItem } from '../story/board/boardItem.ts'
import type { SessionKey } from '../story/sessions/index.ts'
import type { PersonKey } from '../story/people.ts'
import type { Scene, Setting } from './scene.ts'

/** What was asked, offered and made between sessions. */
export const boardScenes = (): readonly Scene[] =>
  board.flatMap((item): Scene[] => [
    ...(typeof item.in === 'number'
      ? [{ on: item.in, clock: '14:00', play: (setting: Setting) => write(setting, item) }]
      : []),
    ...(item.moved ?? []).map((moved) => ({
      on: moved.on,
      clock: '22:30',
      play: async ({ stage, cast }: Setting) => {
        const { to, outcome = '' } = moved
        await stage.call('board.move', { itemId: cast.items.of(item.text), to, outcome })
      },
    })),
  ])

export const writeBoardIn = async (setting: Setting, session: SessionKey): Promise<void> => {
  for (const item of board) if (item.in === session) await write(setting, item)
}

const textOf = (key: string): string => board.find((item) => item.key === key)?.text ?? ''

const write = async ({ stage, cast }: Setting, item: BoardItem): Promise<void> => {
  const words = {
    text: item.text,
    area: item.area,
    neededBy: item.neededBy === undefined ? null : stage.day(item.neededBy),
    isStanding: item.isStanding === true,
  }
  const { id: itemId } = await stage.call('board.create', {
    circleId: cast.circles.of(item.circle),
    sessionId: typeof item.in === 'number' ? null : cast.sessions.of(item.in),
    kind: item.kind,
    personId: cast.people.of(item.by),
    ...words,
    answersId: item.answers === undefined ? null : cast.items.of(textOf(item.answers)),
  })
  cast.items.put(item.text, itemId)
  if (item.introduces === undefined) return
  const { a, b, willing } = item.introduces
  // A person of the story, or words.
  const other = cast.people.entries().find(([key]) => key === (b as PersonKey))
  await stage.call('board.update', {
    itemId,
    ...words,
    introduces: {
      aPersonId: cast.people.of(a),
      bPersonId: other?.[1] ?? null,
      bText: other === undefined ? b : '',
      consentA: willing[0],
      consentB: willing[1],
    },
  })
}
