import type { Area } from '../index.ts'

/** Zeilen, die bis zum Ende eines Treffens im Arbeitsspeicher zurückgehalten werden. */
export const held: Area<'held'> = {
  offer: 'Eine Zeile bis zum Ende im Gedächtnis behalten?',
  'offer.act': 'Eine Zeile zurückhalten',
  says: 'Was du hier eingibst, lebt bis zum Ende nur im Arbeitsspeicher. Sperren oder ein Absturz lässt es los.',
  what: 'Eine Zeile zum Zurückhalten',
  hold: 'Zurückhalten',
  list: 'Zurückgehalten bis zum Ende',
  letGo: '„{text}“ loslassen',
  'close.says': 'Diese Zeilen leben nur im Arbeitsspeicher. Was niemand behält, wird losgelassen.',
  keep: 'Für mich behalten',
  handOver: 'Für {name}',
  'handOver.me': 'Für meinen eigenen Beitrag',
  discard: 'Loslassen',
  notAgreed: 'Das ist mehr, als hier über sie geschrieben werden darf.',
  later: 'Später',
  choose: 'Über Zurückgehaltenes entscheiden',
  'ask.lock.title': 'Jetzt sperren?',
  'ask.quit.title': 'Jetzt beenden?',
  'ask.goes':
    '{count, plural, one {Eine zurückgehaltene Zeile geht mit, und nichts bringt sie zurück.} =2 {Zwei zurückgehaltene Zeilen gehen mit, und nichts bringt sie zurück.} other {# zurückgehaltene Zeilen gehen mit, und nichts bringt sie zurück.}}',
  'ask.stay': 'Jetzt entscheiden',
  'ask.lock.go':
    '{count, plural, one {Sperren und eine zurückgehaltene Zeile loslassen} =2 {Sperren und zwei zurückgehaltene Zeilen loslassen} other {Sperren und # zurückgehaltene Zeilen loslassen}}',
  'ask.quit.go':
    '{count, plural, one {Beenden und eine zurückgehaltene Zeile loslassen} =2 {Beenden und zwei zurückgehaltene Zeilen loslassen} other {Beenden und # zurückgehaltene Zeilen loslassen}}',
  'over.title': 'Beenden, obwohl noch etwas zurückgehalten ist?',
  'over.go': 'Loslassen und beenden',
}
