/** The demo vault: its offer at the door, its ribbon, and the way out of it. */
export const demo = {
  name: 'Demo vault',
  ribbon: 'Demo',
  offer: 'Look around in a demo vault',
  offerSays: 'A year of six invented circles, in a vault of its own that one press erases.',
  section: 'Demo',
  fromHere: 'A year of six invented circles, in a vault of its own. This vault is locked first.',
  making: 'Living through a year of six circles. It takes a few seconds.',
  title: 'Everything here is invented',
  says: 'People, circles and whatever they say to each other. Try what you like: no vault of yours is touched. One press takes the demo off this computer, files and keys.',
  opensWith: 'After a lock it opens with',
  stay: 'Go on looking',
  erase: 'Erase the demo',
} as const
