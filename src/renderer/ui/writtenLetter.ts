/** What a key that writes sets off, besides what the text itself does with it. */
export const eventsOfLetters = ['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup'] as const

/** Whether an event is one of a letter being written in a note: no other key, nothing with Ctrl, Alt or Meta, and no field. */
export const isOfWrittenLetter = (event: Event): boolean =>
  event.target instanceof HTMLElement &&
  event.target.matches('.note-text[contenteditable="true"]') &&
  isLetter(event)

const isLetter = (event: Event): boolean =>
  !(event instanceof KeyboardEvent) ||
  (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
