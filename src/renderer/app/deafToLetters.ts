import { eventsOfLetters, isOfWrittenLetter } from '#ui/index.ts'

const ofLetters = new Set<string>(eventsOfLetters)

/**
 * Whatever listens at this element from now on hears everything but the letters written in a note. For the elements React
 * listens at (its root, and where its dialogs lie): there it looks, for each event of a letter, for whoever listens all the
 * way down to the text (docs/decisions/0031). A listener is not taken away again; React never does.
 */
export const deafToLetters = <Place extends HTMLElement>(place: Place): Place => {
  const listen = place.addEventListener.bind(place)
  place.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void => listen(type, ofLetters.has(type) ? unlessWritten(listener) : listener, options)
  return place
}

const unlessWritten =
  (listener: EventListenerOrEventListenerObject) =>
  (event: Event): void => {
    if (isOfWrittenLetter(event)) return
    if (typeof listener === 'function') listener(event)
    else listener.handleEvent(event)
  }
