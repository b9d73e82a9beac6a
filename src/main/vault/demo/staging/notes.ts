import type { NoteOwner } from '#shared/contract/notes.ts'
import type { SessionKey } from '../story/sessions/index.ts'
import { notes } from '../story/notes/index.ts'
import type { Note } from '../story/notes/note.ts'
import { noteDoc } from './noteDoc.ts'
import type { Scene, Setting } from './scene.ts'

/** Notes that were not written in a session. */
export const noteScenes = (): readonly Scene[] =>
  notes.flatMap((note) =>
    note.on === undefined
      ? []
      : [{ on: note.on, clock: '22:40', play: (setting: Setting) => write(setting, note) }],
  )

/** Everything written in a session, and its record read out. */
export const writeNotesOf = async (setting: Setting, session: SessionKey): Promise<void> => {
  const { stage, cast } = setting
  const ofSession = notes.filter(
    ({ of, on }) => 'session' in of && of.session === session && on === undefined,
  )
  for (const note of ofSession) await write(setting, note)
  if (!ofSession.some(({ layer, of }) => layer === 'agreed' && 'session' in of && of.turn === undefined))
    return
  await stage.call('wrapUp.approveRecord', { sessionId: cast.sessions.of(session), isApproved: true })
}

const write = async (setting: Setting, note: Note): Promise<void> => {
  const { stage, cast } = setting
  if (note.isForNext === true && 'circle' in note.of) {
    await stage.call('prepare.collect', {
      circleId: cast.circles.of(note.of.circle),
      text: note.text.join('\n'),
    })
    return
  }
  const { id: noteId, rev } = await stage.call('notes.open', {
    owner: ownerOf(setting, note),
    layer: note.layer,
  })
  await stage.call('notes.save', { noteId, baseRev: rev, doc: noteDoc(note.text, cast) })
  await stage.call('notes.leave', { noteId })
  if (note.keptUntil === undefined) return
  await stage.call('retention.keep', {
    things: [{ table: 'note', id: noteId }],
    until: stage.day(note.keptUntil),
  })
}

const ownerOf = ({ cast }: Setting, { of }: Note): NoteOwner => {
  if ('circle' in of) return { table: 'circle', id: cast.circles.of(of.circle) }
  return of.turn === undefined
    ? { table: 'session', id: cast.sessions.of(of.session) }
    : { table: 'turn', id: cast.turns.of(`${of.session} ${of.turn}`) }
}
