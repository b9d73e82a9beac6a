import type { TrashEntry } from '#shared/contract/trash.ts'
import type { Text } from '#i18n/index.ts'

/** What it was, in words: "Snow at the harbour", "The session of 3 December". */
export const sayWhat = (text: Text, { thing, words, sessionOn }: TrashEntry): string => {
  if (thing.table === 'session') {
    return text.t('trash.session', { date: sessionOn === null ? '' : text.date(sessionOn) })
  }
  return words.trim() === '' ? text.t('trash.emptyNote') : words.trim()
}

/** What kind of thing, of which circle, and what went along: "note of 3 December · Forum", "circle · with a note". */
export const sayKind = (text: Text, { thing, circle, sessionOn, along }: TrashEntry): string => {
  const kind =
    thing.table === 'note' && sessionOn !== null
      ? text.t('trash.kind.noteOf', { date: text.date(sessionOn) })
      : text.t(`trash.kind.${thing.table}`)
  const { sessions, notes, steps } = along
  return [
    kind,
    ...(circle === null || thing.table === 'circle' ? [] : [circle.name]),
    ...(sessions + notes + steps === 0 ? [] : [text.t('trash.along', { things: sayThings(text, along) })]),
  ].join(' · ')
}

type Things = { readonly sessions: number; readonly notes: number; readonly steps: number }

/** "two sessions, a note and three next steps"; only what there is. */
export const sayThings = (text: Text, { sessions, notes, steps }: Things): string =>
  text.list([
    ...(sessions > 0 ? [text.t('trash.sessions', { n: sessions })] : []),
    ...(notes > 0 ? [text.t('trash.notes', { n: notes })] : []),
    ...(steps > 0 ? [text.t('trash.steps', { n: steps })] : []),
  ])
