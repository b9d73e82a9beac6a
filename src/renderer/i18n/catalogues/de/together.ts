import type { Area } from '../index.ts'

/** Was ein Kreis hinter sich hat. */
export const together: Area<'together'> = {
  tab: 'Gemeinsam',
  you: 'du',
  timeline: 'Der Weg bisher',
  'moment.founded': 'Der Kreis begann.',
  'moment.met':
    '{n, select, 1 {Ihr habt euch zum ersten Mal getroffen.} 5 {Ihr habt euch zum fünften Mal getroffen.} 10 {Ihr habt euch zum zehnten Mal getroffen.} 25 {Ihr habt euch zum fünfundzwanzigsten Mal getroffen.} 50 {Ihr habt euch zum fünfzigsten Mal getroffen.} other {Ihr habt euch getroffen.}}',
  'moment.joined': '{words} ist dazugekommen.',
  'moment.left': '{words} ist gegangen.',
  'moment.resolved': 'Geklärt: {words}',
  'moment.kept': 'Ein Versprechen gehalten: {words}',
  'moment.ask-met': 'Gefunden: {words}',
  'moment.introduced': 'Bekannt gemacht: {words}',
  roles: 'Wer was gemacht hat',
  'roles.due': 'als Nächstes: {name}',
  'roles.last': '{name} am {date}',
  'roles.nobody': 'Noch niemand.',
  'balance.title': 'Geben und Nehmen, nur für dich',
  'balance.too-early':
    'Noch zu früh, etwas zu sagen. Ein Thema von dir und ein Ohr für andere sind beide willkommen.',
  'balance.giving':
    'In letzter Zeit hast du vor allem gegeben. Der nächste Platz in der Mitte könnte deiner sein.',
  'balance.receiving':
    'In letzter Zeit hast du vor allem bekommen. Vielleicht kann jemand hier brauchen, was du weißt.',
  'balance.balanced': 'In letzter Zeit hast du gegeben und bekommen. Beides ist wieder willkommen.',
}
