import type { Language } from '../contract/system.ts'

/** Words a question begins with that yes or no answers. */
const beginnings: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'am are is was were do does did have has had can could will would shall should may might must'.split(' '),
  ),
  de: new Set(
    `bin bist ist sind seid war warst waren wart hast habe hat haben habt hatte hattest hatten kann kannst können könnt
    könnte könntest könnten will willst wollen wollt wolltest darf darfst dürfen soll sollst sollen sollte solltest sollten
    muss musst müssen müsst wird wirst werden würde würdest würden mag magst mögen möchte möchtest tust machst glaubst
    findest denkst weißt gibt geht`.split(/\s+/u),
  ),
}

/**
 * Whether a question is easily answered with yes or no, as far as its first word tells ("Isn't" as "Is"). What does not end
 * with a question mark is none.
 * @param language the language it is likely asked in
 */
export const isClosedQuestion = (question: string, language: Language): boolean => {
  const words = question.trim().toLocaleLowerCase(language)
  if (!words.endsWith('?')) return false
  const first = /^\p{L}+/u.exec(words.replace(/n[’']t\b/u, ''))?.[0] ?? ''
  return beginnings[language].has(first)
}
