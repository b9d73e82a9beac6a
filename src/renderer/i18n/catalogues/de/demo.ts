import type { Area } from '../index.ts'

/** Der Demo-Tresor: das Angebot an der Tür, sein Lesezeichen und der Weg hinaus. */
export const demo: Area<'demo'> = {
  name: 'Demo-Tresor',
  ribbon: 'Demo',
  offer: 'In einem Demo-Tresor umsehen',
  offerSays: 'Ein Jahr mit sechs erfundenen Kreisen, in einem eigenen Tresor, den ein Druck löscht.',
  section: 'Demo',
  fromHere:
    'Ein Jahr mit sechs erfundenen Kreisen, in einem eigenen Tresor. Dieser hier wird vorher gesperrt.',
  making: 'Ein Jahr mit sechs Kreisen wird durchlebt. Das dauert ein paar Sekunden.',
  title: 'Hier ist alles erfunden',
  says: 'Menschen, Kreise und was sie einander sagen. Probier aus, was du magst: Keiner deiner Tresore wird berührt. Ein Druck nimmt die Demo von diesem Computer, Dateien und Schlüssel.',
  opensWith: 'Nach dem Sperren öffnet sie sich mit',
  stay: 'Weiter umsehen',
  erase: 'Die Demo löschen',
}
