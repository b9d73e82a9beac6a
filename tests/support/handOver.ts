import { lineOf, runSession, type RunningSession } from './runningSession.ts'
import type { OpenTestVault } from './openTestVault.ts'
import { noteDoc } from './noteDoc.ts'

export const presenterNote = 'Zibeline what would you do'
export const presenterLine = 'Quarrington they wait for your own way'

/** A running session in which a note and a line were written for Ama, in her turn. */
export const writtenForAma = async (vault: OpenTestVault): Promise<RunningSession> => {
  const running = await runSession(vault)
  const owner = { table: 'turn' as const, id: running.turn.id }
  const note = await vault.call('notes.open', { owner, layer: 'for_presenter' })
  const first = await vault.call('notes.save', {
    noteId: note.id,
    baseRev: note.rev,
    doc: noteDoc(`${presenterNote} at first`),
  })
  await vault.call('notes.leave', { noteId: note.id })
  await vault.call('notes.save', { noteId: note.id, baseRev: first.rev, doc: noteDoc(presenterNote) })
  await vault.call('contributions.add', { ...lineOf(running, 'experience'), text: presenterLine })
  return running
}
