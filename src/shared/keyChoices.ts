import { keyHolders, usualKeysOf, type KeyHolder } from './commands.ts'
import { refusalOf, type KeyRefusal } from './refusedKeys.ts'
import type { Platform, Shortcut } from './shortcuts.ts'

/** The keys somebody chose: instead of all usual ones, or `null` for none. Whatever is not in it has its usual keys. */
export type KeyChoices = Readonly<Partial<Record<KeyHolder, Shortcut | null>>>

/** The way out is always there, and so is the way to whatever has no key: these are never left without one. */
const neverWithout: readonly KeyHolder[] = ['lock', 'hide', 'find']

export const mayBeWithoutKey = (holder: KeyHolder): boolean => !neverWithout.includes(holder)

/** The keys something has now. A chosen key goes before a usual one: whoever had it by habit goes without. */
export const keysOf = (holder: KeyHolder, platform: Platform, choices: KeyChoices): readonly Shortcut[] => {
  const chosen = choices[holder]
  if (chosen !== undefined) return chosen === null ? [] : [chosen]
  const taken = Object.values(choices)
  return usualKeysOf(holder, platform).filter((key) => !taken.includes(key))
}

/** Who is called by this key now. */
export const holderOf = (key: Shortcut, platform: Platform, choices: KeyChoices): KeyHolder | undefined =>
  keyHolders.find((holder) => keysOf(holder, platform, choices).includes(key))

const isHolder = (name: string): name is KeyHolder => keyHolders.some((holder) => holder === name)

/** The only key that is there by habit needs no choice. */
const withChoice = (
  choices: KeyChoices,
  holder: KeyHolder,
  key: Shortcut | null,
  platform: Platform,
): KeyChoices => {
  const { [holder]: _before, ...others } = choices
  const usual = usualKeysOf(holder, platform)
  const isUsual = key === null ? usual.length === 0 : usual.length === 1 && usual[0] === key
  return isUsual ? others : { ...others, [holder]: key }
}

/**
 * What of a file can be followed, whoever wrote it: things that exist, keys that may be given, each to one; and the
 * what is never left without a key keeps one whatever the file says.
 */
export const readKeyChoices = (found: Readonly<Record<string, unknown>>, platform: Platform): KeyChoices => {
  let choices: KeyChoices = {}
  for (const [holder, key] of Object.entries(found)) {
    if (!isHolder(holder)) continue
    const isFree = typeof key === 'string' && !Object.values(choices).includes(key)
    if (key === null || (isFree && refusalOf(holder, key, platform) === null)) {
      choices = { ...choices, [holder]: key }
    }
  }
  const isLeftWithout = neverWithout.some((holder) => keysOf(holder, platform, choices).length === 0)
  if (!isLeftWithout) return choices
  const usual = neverWithout.flatMap((holder) => usualKeysOf(holder, platform))
  return Object.fromEntries(
    Object.entries(choices).filter(
      ([holder, key]) =>
        !neverWithout.some((one) => one === holder) && (key === null || !usual.includes(key)),
    ),
  )
}

/** What giving something a key would mean. */
export type KeyPlan =
  | { readonly means: 'nothing' }
  | { readonly means: 'refused'; readonly why: KeyRefusal | 'needed'; readonly by?: KeyHolder }
  | { readonly means: 'given'; readonly choices: KeyChoices }
  /** The other one gets the key this one had. */
  | {
      readonly means: 'swapped'
      readonly other: KeyHolder
      readonly otherGets: Shortcut
      readonly choices: KeyChoices
    }
  /** This one had none to give: the other is left without. */
  | { readonly means: 'taken'; readonly other: KeyHolder; readonly choices: KeyChoices }

export const planKey = (
  holder: KeyHolder,
  key: Shortcut,
  platform: Platform,
  choices: KeyChoices,
): KeyPlan => {
  const own = keysOf(holder, platform, choices)
  if (own.length === 1 && own[0] === key) return { means: 'nothing' }
  const why = refusalOf(holder, key, platform)
  if (why !== null) return { means: 'refused', why }
  const given = withChoice(choices, holder, key, platform)
  const other = holderOf(key, platform, choices)
  if (other === undefined || other === holder) return { means: 'given', choices: given }
  const [otherGets] = own
  if (otherGets !== undefined && refusalOf(other, otherGets, platform) === null) {
    return {
      means: 'swapped',
      other,
      otherGets,
      choices: withChoice(given, other, otherGets, platform),
    }
  }
  if (!mayBeWithoutKey(other)) return { means: 'refused', why: 'needed', by: other }
  return { means: 'taken', other, choices: withChoice(given, other, null, platform) }
}

/** Takes the key away. @returns null for what is never left without one */
export const withoutKey = (holder: KeyHolder, platform: Platform, choices: KeyChoices): KeyChoices | null =>
  mayBeWithoutKey(holder) ? withChoice(choices, holder, null, platform) : null

/** The usual keys again; whoever had taken one of them has its own usual ones again too. */
export const withUsualKeys = (holder: KeyHolder, platform: Platform, choices: KeyChoices): KeyChoices => {
  const { [holder]: _before, ...others } = choices
  const usual = usualKeysOf(holder, platform)
  const rest: KeyChoices = others
  const taker = keyHolders.find((other) => {
    const chosen = rest[other]
    return typeof chosen === 'string' && usual.includes(chosen)
  })
  return taker === undefined ? rest : withUsualKeys(taker, platform, rest)
}
