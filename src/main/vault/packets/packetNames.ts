/** Somebody a packet might name. */
export type KnownPerson = {
  readonly id: string
  readonly name: string
  readonly alias: string | null
  /** Said that nothing is written about them: then they are a member, named or not (domain.md 9). */
  readonly isSilent: boolean
}

/** How people are called in a packet: by their names, or, aliased or silent, by nothing that names them. */
export type PacketNames = {
  readonly person: (id: string) => string
  /** A text as it leaves: known names and first names typed as words give way, aliased or of a silent member. */
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
  {
    isAliased,
    someone,
    member,
  }: { readonly isAliased: boolean; readonly someone: string; readonly member: string },
): PacketNames => {
  const called = ({ name, alias, isSilent }: KnownPerson): string => {
    if (isSilent) return member
    return isAliased ? (alias ?? someone) : name
  }
  const byId = new Map(people.map((person) => [person.id, called(person)]))
  const person = (id: string): string => byId.get(id) ?? someone
  const hidden = people.filter(({ isSilent }) => isAliased || isSilent)
  if (hidden.length === 0) return { person, inText: (text) => text, leftIn: () => [] }

  const byForm = new Map<string, string>()
  for (const each of hidden)
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
      return hidden
        .filter((each) => typedForms(each).some((form) => folded.includes(form.toLocaleLowerCase())))
        .map(({ name }) => name)
    },
  }
}
