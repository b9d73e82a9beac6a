import { eventsOfLetters, isOfWrittenLetter } from '#ui/index.ts'

/**
 * A letter that is written concerns nobody above the text, and whoever listens up there would look at each event of it.
 * Every other key goes on as it came. On the way down `app/deafToLetters.ts` does the same.
 */
export const keepLettersInside = (place: HTMLElement): void => {
  for (const type of eventsOfLetters) place.addEventListener(type, stop)
}

const stop = (event: Event): void => {
  if (isOfWrittenLetter(event)) event.stopPropagation()
}
