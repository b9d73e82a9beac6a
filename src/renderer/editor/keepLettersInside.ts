/** What a key that writes sets off, besides what the text itself does with it. */
const ofLetters = ['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup'] as const

const isLetter = (event: Event): boolean =>
  !(event instanceof KeyboardEvent) ||
  (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)

/**
 * A letter that is written concerns nobody above the text, and React, at the root of the page, would look for whoever
 * listens all the way down for each event of it. Every other key goes on as it came.
 */
export const keepLettersInside = (place: HTMLElement): void => {
  for (const type of ofLetters) place.addEventListener(type, stop)
}

const stop = (event: Event): void => {
  if (event.target instanceof HTMLElement && event.target.matches('.ProseMirror') && isLetter(event))
    event.stopPropagation()
}
