import type { Area } from '../index.ts'

/** Der Rahmen, und was er sagt, wenn etwas schiefgegangen ist. */
export const app: Area<'app'> = {
  name: 'Subrosa',
  'region.main': 'Hauptbereich',
  'nav.today': 'Heute',
  'nav.steps': 'Nächste Schritte',
  'nav.people': 'Menschen',
  'nav.find': 'Finden',
  'nav.circles': 'Kreise',
  'nav.found': 'Einen Kreis gründen',
  'nav.settings': 'Einstellungen',
  'nav.vault': 'Tresor und Sicherungen',
  'nav.running': 'läuft',
  'nav.safe': 'Alles liegt auf diesem Computer.',
  'nav.proven': 'Sicherung {ago} geprüft.',
  'nav.notProven': 'Noch keine Sicherung.',
  'bar.menu': 'Zeigen, wohin es geht',
  'bar.hide': 'Bildschirm verdecken',
  'bar.lock': 'Sperren',
  'drop.other':
    'Hier lässt sich nur eine Sicherung oder ein Päckchen ablegen: eine Datei, die auf .subrosa-backup oder .age endet.',
  'drop.later': 'Jetzt gerade nicht. Beantworte erst, was hier gefragt wird, und leg es dann noch einmal ab.',
  'hidden.title': 'Verdeckt',
  'hidden.how': 'Jede Taste bringt alles zurück.',
  'gone.title': 'Der Tresor hat sich geschlossen',
  'gone.what':
    'Der Teil von Subrosa, der den Tresor hält, hat von selbst aufgehört. Was gespeichert war, ist sicher; höchstens die letzte Sekunde deiner Eingabe fehlt.',
  'gone.open': 'Zur Tür',
  'broken.title': 'Diese Seite hat sich verlaufen',
  'broken.what': 'Auf dieser Seite ist etwas schiefgegangen. Was gespeichert war, ist sicher.',
  'broken.today': 'Zu Heute',
  'bridge.title': 'Subrosa konnte nicht starten',
  'bridge.what': 'Dieses Fenster hat seinen Tresor nicht erreicht. Beende Subrosa und starte es noch einmal.',
}
