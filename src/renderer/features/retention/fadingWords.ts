import type { FadingEntry, FadingStatus } from '#shared/contract/retention.ts'
import type { Text } from '#i18n/index.ts'

type Group = FadingStatus['groups'][number]

const sayThings = (text: Text, { notes, steps, sessions, topics, lines, boardItems }: Group): string =>
  text.list([
    ...(notes > 0 ? [text.t('retention.notes', { n: notes })] : []),
    ...(steps > 0 ? [text.t('retention.steps', { n: steps })] : []),
    ...(topics > 0 ? [text.t('retention.topics', { n: topics })] : []),
    ...(lines > 0 ? [text.t('retention.lines', { n: lines })] : []),
    ...(boardItems > 0 ? [text.t('retention.boardItems', { n: boardItems })] : []),
    ...(sessions > 0 ? [text.t('retention.sessions', { n: sessions })] : []),
  ])

const mostNamed = 3

/** "two notes of Harbour Table, and a next step of your own" */
export const sayGroups = (text: Text, groups: readonly Group[]): string => {
  const named = groups
    .slice(0, mostNamed)
    .map((group) =>
      group.circle === null
        ? text.t('retention.ofMine', { things: sayThings(text, group) })
        : text.t('retention.ofCircle', { things: sayThings(text, group), circle: group.circle.name }),
    )
  const others = groups.length - named.length
  return text.list([...named, ...(others > 0 ? [text.t('retention.others', { n: others })] : [])])
}

/** What it is, in words. */
export const sayEntry = (text: Text, { thing, words, session }: FadingEntry): string =>
  thing.table === 'session'
    ? text.t('retention.session', { date: session === null ? '' : text.date(session.on) })
    : words.trim()
