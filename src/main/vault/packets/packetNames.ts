/** Somebody a packet might name. */
export type KnownPerson = { readonly id: string; readonly name: string; readonly alias: string | null }

/** How people are called in a packet: by their names, or, aliased, by nothing that names them. */
export type PacketNames = {
  readonly person: (id: string) => string
  /** A text as it leaves: aliased, known names and first names typed as words give way. */
  readonly inText: (text: string) => string
  /** Which real names still stand in a text, also inside longer words, which nobody could be sure of. */
  readonly leftIn: (text: string) => readonly string[]
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/gu, String.raw`\$&`)

/** The shortest word that is taken for somebody's name. */
const shortestName = 2

const typedForms = ({ name }: KnownPerson): string[] => {
  const [first = ''] = name.split(/\s+/u)
  return [...new Set([name, first])].filter((form) => form.length >= shortestName)
}

/**
 * @param people everybody the vault knows
 * @param isAliased by default: nobody is named whose alias is not known
 */
export const packetNames = (
  people: readonly KnownPerson[],
  { isAliased, someone }: { readonly isAliased: boolean; readonly someone: string },
): PacketNames => {
  const called = ({ name, alias }: KnownPerson): string => (isAliased ? (alias ?? someone) : name)
  const byId = new Map(people.map((person) => [person.id, called(person)]))
  const person = (id: string): string => byId.get(id) ?? someone
  if (!isAliased) return { person, inText: (text) => text, leftIn: () => [] }

  const byForm = new Map<string, string>()
  for (const each of people)
    for (const form of typedForms(each)) byForm.set(form.toLocaleLowerCase(), called(each))
  // Longest first, so that a whole name is not taken for a first name with something behind it.
  const forms = [...byForm.keys()].toSorted((one, other) => other.length - one.length)
  const word =
    forms.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return {
    person,
    inText: (text) =>
      word === null
        ? text
        : text.replaceAll(word, (found) => byForm.get(found.toLocaleLowerCase()) ?? someone),
    leftIn: (text) => {
      const folded = text.toLocaleLowerCase()
      return people
        .filter((each) => typedForms(each).some((form) => folded.includes(form.toLocaleLowerCase())))
        .map(({ name }) => name)
    },
  }
}
