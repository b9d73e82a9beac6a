import { amid, type HostilePaste } from './hostilePaste.ts'

const id = '3f2a6f5e-6f0b-4d0a-9d5e-0a4a7d1f2b3c'
const nested = (type: string): string =>
  `<p data-pm-slice='0 0 ["${type}",{"original":{"type":"x"}}]'>harmless</p>`

/** Wants to pass for something of ours, or to make the editor stumble. */
export const forgeries: readonly HostilePaste[] = [
  { name: 'a name with an id that is none', html: amid('<span data-person="eve">Eve</span>') },
  { name: 'a name with a handler for an id', html: amid(`<span data-person='${id}" onclick="x'>Eve</span>`) },
  { name: 'a step with an id that is none', html: '<p>harmless</p><p data-step="../../x">x</p>' },
  { name: 'a slice of unknown content', html: nested('unknownBlock') },
  { name: 'a slice of a step', html: nested('nextStep') },
  { name: 'a slice of the document', html: nested('doc') },
  { name: 'a slice that opens what is not there', html: '<p data-pm-slice="99 99 []">harmless</p>' },
  { name: 'a slice that goes down', html: '<p data-pm-slice="0 0 -9 []">harmless</p>' },
  { name: 'a slice that is no JSON', html: '<p data-pm-slice="0 0 [[[">harmless</p>' },
  {
    name: 'a slice of a prototype',
    html: `<p data-pm-slice='0 0 ["__proto__",null,"constructor",null]'>harmless</p>`,
  },
  { name: 'an unknown line of ours', html: '<p class="unknown" original="{}">harmless</p>' },
  {
    name: 'a clobbered document',
    html: '<form id=body><input name=children><input name=childNodes></form><p id=body>harmless</p>',
  },
  {
    name: 'a clobbered form',
    html: '<form><input name=attributes><input name=localName><p>harmless</p></form>',
  },
  {
    name: 'our own classes',
    html: '<div class="step-chip ProseMirror-selectednode"><button role=checkbox class=step-chip-press>x</button>harmless</div>',
  },
  {
    name: 'an element that edits',
    html: '<div contenteditable=false><p contenteditable=true>harmless</p></div>',
  },
  {
    name: 'a list that begins nowhere',
    html: '<ol start="1e999"><li>harmless</li></ol><ol start="-9007199254740993"><li>x</li></ol>',
  },
  { name: 'a live region', html: '<div role=alert aria-live=assertive><p>harmless</p></div>' },
]
