import type { Language } from '#shared/contract/system.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { Said } from './packetDocument.ts'

/** The few words of a readable page; it may be read without Subrosa, so the vault process has them itself. */
export type PageWords = {
  readonly tag: string
  readonly forYou: string
  readonly forPerson: (name: string) => string
  readonly session: (day: string) => string
  readonly made: (day: string) => string
  readonly madeBy: (name: string, day: string) => string
  readonly expires: (day: string) => string
  readonly said: string
  /** The first line of what was taken in. */
  readonly cameFrom: (name: string | null, day: string) => string
  /** Under the page in a file, where the same follows for a program. */
  readonly rest: string
  /** Whoever has no other name here. */
  readonly someone: string
  /** Of whom nothing may be written, whatever is known here. */
  readonly member: string
  readonly kinds: Readonly<Record<Said['kind'], string>>
}

const english: PageWords = {
  tag: 'en-GB',
  forYou: 'Notes that belong to you',
  forPerson: (name) => `Notes that belong to ${name}`,
  session: (day) => `From the session of ${day}.`,
  made: (day) => `Handed over on ${day}.`,
  madeBy: (name, day) => `Handed over by ${name} on ${day}.`,
  expires: (day) => `Subrosa opens this until ${day}.`,
  said: 'Said in the room',
  cameFrom: (name, day) => `From ${name ?? 'the session'}, ${day}`,
  rest: 'The line below holds the same once more, for Subrosa.',
  someone: 'someone',
  member: 'a member',
  kinds: {
    word: 'word',
    news: 'news',
    win: 'win',
    flop: 'flop',
    question: 'question',
    clarify: 'to understand',
    open_question: 'open question',
    experience: 'experience',
    fresh_eyes: 'fresh eyes',
    idea: 'idea',
    wild_idea: 'wild idea',
    challenge: 'challenge',
    support: 'support',
    feedback: 'feedback',
    resource: 'resource',
    observation: 'observation',
    advice: 'advice',
    story: 'story',
    intention: 'intention',
    takeaway: 'take-away',
    thanks: 'thanks',
  },
}

const german: PageWords = {
  tag: 'de-DE',
  forYou: 'Notizen, die dir gehören',
  forPerson: (name) => `Notizen für ${name}`,
  session: (day) => `Aus dem Treffen vom ${day}.`,
  made: (day) => `Übergeben am ${day}.`,
  madeBy: (name, day) => `Übergeben von ${name} am ${day}.`,
  expires: (day) => `Subrosa öffnet dies bis zum ${day}.`,
  said: 'Im Raum gesagt',
  cameFrom: (name, day) => `Von ${name ?? 'dem Treffen'}, ${day}`,
  rest: 'Die Zeile darunter hält dasselbe noch einmal fest, für Subrosa.',
  someone: 'jemand',
  member: 'ein Mitglied',
  kinds: {
    word: 'Wort',
    news: 'Neuigkeit',
    win: 'Gelungenes',
    flop: 'Misslungenes',
    question: 'Frage',
    clarify: 'zum Verstehen',
    open_question: 'offene Frage',
    experience: 'Erfahrung',
    fresh_eyes: 'frischer Blick',
    idea: 'Idee',
    wild_idea: 'wilde Idee',
    challenge: 'Zumutung',
    support: 'Rückhalt',
    feedback: 'Rückmeldung',
    resource: 'Hilfsmittel',
    observation: 'Beobachtung',
    advice: 'Rat',
    story: 'Geschichte',
    intention: 'Vorhaben',
    takeaway: 'Mitnahme',
    thanks: 'Dank',
  },
}

const catalogues: Readonly<Record<Language, PageWords>> = { en: english, de: german }

export const pageWords = (language: Language): PageWords => catalogues[language]

/** A day in full, as one writes it in this language. */
export const sayDay = (day: PlainDate, { tag }: PageWords): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
