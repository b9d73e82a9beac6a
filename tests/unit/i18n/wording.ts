import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '#shared/contract/system.ts'

type Rule = readonly [breaks: RegExp, says: string]

const everywhere: readonly Rule[] = [
  [/!/u, 'raises its voice'],
  [/['"]/u, 'straight quotation mark or apostrophe; the straight one quotes in ICU'],
  [/\.\.\./u, 'three dots instead of an ellipsis'],
  [/[—–]/u, 'a dash where a sentence or a comma does'],
  [/\p{Extended_Pictographic}/u, 'a picture'],
  [/ {2}|^\s|\s$/u, 'stray space'],
]

/** look.md 9 and domain.md 13: host not admin, next step not task, still open and never overdue. */
const rules: Readonly<Record<Language, readonly Rule[]>> = {
  en: [
    ...everywhere,
    [/\b(we|us|our|ours|let[’']s)\b/iu, 'the app says “you”, never “we”'],
    [/\b(tasks?|to-?dos?|overdue|late|deadlines?|due date)\b/iu, 'task, overdue: next step, still open'],
    [
      /\b(failed|failure|error|invalid|illegal|abort\w*|fatal|oops|sorry)\b/iu,
      'failed, error: say what happened',
    ],
    [/\b(admins?|administrators?|users?|accounts? owner|moderators?)\b/iu, 'admin, user: host, you'],
    [/\b(please|successfully|simply|just)\b/iu, 'please, simply: plain words need none'],
    [/\b(score|streak|ranking|badge|percent(age)?)\b/iu, 'nobody is measured'],
  ],
  de: [
    ...everywhere,
    [/[“”](?=\p{L})|(?<=\p{L})”/u, 'German quotation marks are „ and “'],
    // "Unter uns" is what is said off the record: among those in the room.
    [/\bwir\b|(?<!\bunter )\buns\b/iu, 'die App sagt „du“, nie „wir“'],
    [/\bIhnen\b|(?<=[\p{L},] )(Sie|Ihr\p{L}*)(?!\p{L})/u, 'du, nicht Sie'],
    [
      /\b(Aufgaben?|To-?dos?|überfällig\w*|verspätet\w*|Fristen?|fällig\w*)\b/iu,
      'Aufgabe, überfällig: nächster Schritt, noch offen',
    ],
    [
      /\b(fehlgeschlagen\w*|Fehler\w*|ungültig\w*|Abbruch|leider)\b/iu,
      'Fehler, ungültig: sagen, was geschehen ist',
    ],
    [
      /\b(Admins?|Administrator\w*|Benutzer\w*|Nutzer\w*|Moderator\w*|Teilnehmer\w*)\b/iu,
      'Admin, Benutzer: wer einlädt, du',
    ],
    [/\b(bitte|erfolgreich|einfach)\b/iu, 'bitte, einfach: schlichte Worte brauchen das nicht'],
    [
      /\b(Sitzung\w*|Meeting\w*|Passw\w+|Kennw\w+|(?<![.-])Backup\w*|Event\w*)\b/iu,
      'Sitzung, Passwort, Backup: Treffen, Passphrase, Sicherung',
    ],
    [/\p{L}[*:_/]innen\b|\p{L}Innen\b/u, 'Genderzeichen: eine Form finden, die alle meint'],
  ],
}

/** The app's one place where it speaks for a circle: the name a circle has for itself. */
const spokenByTheCircle: readonly string[] = [
  'We call it',
  'Our own',
  'So nennen wir ihn',
  'Unsere eigene Art',
]

/** What a message does against the rules of writing; empty when it keeps them. */
export const brokenRules = (language: Language, message: string): readonly string[] =>
  spokenByTheCircle.includes(message)
    ? []
    : rules[language].flatMap(([breaks, says]) => (breaks.test(wordsIn(message)) ? [says] : []))

type Part = ReturnType<IntlMessageFormat['getAst']>[number]

/** The words of a message in all its plurals and choices, without the names of its values. */
const wordsIn = (message: string): string => parts(astOf(message)).join('\u2063')

const astOf = (message: string): readonly Part[] =>
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: false }).getAst()

// The parser's own enumeration is not exported by intl-messageformat; its first kind is plain words.
const isLiteral = ({ type }: Part): boolean => [0].includes(type)

const parts = (ast: readonly Part[]): readonly string[] => {
  const branches: string[] = []
  const here = ast
    .map((part) => {
      if ('options' in part) {
        branches.push(...Object.values(part.options).flatMap(({ value }) => parts(value)))
        return 'X'
      }
      if ('children' in part) return parts(part.children).join('')
      return 'value' in part && isLiteral(part) ? part.value : 'X'
    })
    .join('')
  return [here, ...branches]
}

/** Names of the values and tags a message needs, sorted. */
export const valuesOf = (message: string): readonly string[] => {
  const names = (ast: readonly Part[]): readonly string[] =>
    ast.flatMap((part) => {
      if ('options' in part) {
        return [part.value, ...Object.values(part.options).flatMap(({ value }) => names(value))]
      }
      if ('children' in part) return [`<${part.value}>`, ...names(part.children)]
      return 'value' in part && !isLiteral(part) ? [part.value] : []
    })
  return [...new Set(names(astOf(message)))].toSorted()
}
