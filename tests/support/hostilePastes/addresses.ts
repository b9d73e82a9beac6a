import { amid, type HostilePaste } from './hostilePaste.ts'

const link = (address: string): string => amid(`<a href="${address}">words</a>`)

/** Wants to be followed, or to be taken for another. No link may come of it. */
const refused = [
  'javascript:window.hasRun=true',
  ' javascript:window.hasRun=true',
  'java\tscript:window.hasRun=true',
  'JaVaScRiPt:window.hasRun=true',
  '&#106;avascript:window.hasRun=true',
  'javascript&colon;window.hasRun=true',
  '\u0001javascript:window.hasRun=true',
  'vbscript:msgbox(1)',
  'data:text/html,<b>x</b>',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  'smb://host/share',
  'app://w1/index.html',
  'ms-settings:about',
  'https://bank.example@evil.example/',
  'https://user:secret@evil.example/',
  '//evil.example/',
  '/relative',
  '#anchor',
  'https://',
  `https://evil.example/${'a'.repeat(4_000)}`,
]

export const addresses: readonly HostilePaste[] = [
  ...refused.map((address) => ({
    name: `a link to ${JSON.stringify(address.slice(0, 40))}`,
    html: link(address),
  })),
  { name: 'a base that turns relative links', html: `<base href="https://evil.example/">${link('more')}` },
  {
    name: 'our own mark with a script',
    html: amid('<span data-address="javascript:window.hasRun=true">x</span>'),
  },
  {
    name: 'a form that sends',
    html: '<form action="https://evil.example/"><p>harmless</p><button>x</button></form>',
  },
  { name: 'a link that pings', html: amid('<a href="#x" ping="https://evil.example/">x</a>') },
  {
    name: 'a map of areas',
    html: '<p>harmless</p><map><area href="https://evil.example/" shape=default></map>',
  },
]
