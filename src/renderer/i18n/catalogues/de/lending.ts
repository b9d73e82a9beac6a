import type { Area } from '../index.ts'

/** Die Tastatur in anderen Händen: ein Blatt, die Uhr und der Weg zurück. */
export const lending: Area<'lending'> = {
  lend: 'Tastatur verleihen',
  title: 'Die Tastatur ist verliehen.',
  says: 'Nur dieses Blatt und die Uhr sind hier.',
  back: 'Zurücknehmen',
  'back.title': 'Die Tastatur zurücknehmen?',
  'back.says': 'Deine Passphrase bringt alles andere zurück. Was geschrieben wurde, bleibt.',
  'back.opening': 'Es wird nachgesehen. Das dauert mit Absicht etwa eine Sekunde.',
  none: 'Kein Schritt läuft. Das Blatt bleibt offen.',
}
