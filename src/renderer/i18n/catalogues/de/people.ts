import type { Area } from '../index.ts'

/** Alle, die dieser Tresor kennt. */
export const people: Area<'people'> = {
  title: 'Menschen',
  lead: 'Alle, über die du Notizen hast. Ein Name, den du hier änderst, ändert sich in jeder Notiz.',
  'add.label': 'Name',
  'add.act': 'Hinzufügen',
  'add.relation': 'Woher du sie kennst',
  rename: 'Umbenennen',
  'rename.of': '{name} umbenennen',
  'rename.label': 'Name von {name}',
  'rename.keep': 'Speichern',
  you: 'Du',
  'you.fact': 'das bist du',
  'relation.team': 'mein Team',
  'relation.organisation': 'meine Organisation',
  'relation.outside': 'von außerhalb',
  'relation.family': 'Familie',
  'relation.friend': 'Freundeskreis',
  'relation.neighbour': 'Nachbarschaft',
  'relation.other': 'nicht gesagt',
  'empty.title': 'Bisher nur du',
  'empty.says': 'Menschen kommen hierher, wenn du einen Kreis gründest, oder unten mit ihrem Namen.',
}
