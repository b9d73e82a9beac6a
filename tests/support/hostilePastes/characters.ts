import { amid, type HostilePaste } from './hostilePaste.ts'

const hidden = (text: string): HostilePaste['html'] => `<p>harm${text}less words</p>`
const leaves = 'harmless words'

/** Wants to show something else than it says. */
export const characters: readonly HostilePaste[] = [
  { name: 'a zero-width space', html: hidden('\u200B'), leaves },
  { name: 'a byte order mark', html: hidden('\uFEFF'), leaves },
  { name: 'a word joiner', html: hidden('\u2060'), leaves },
  { name: 'turned-round text', html: hidden('\u202E'), leaves },
  { name: 'text forced to the right', html: hidden('\u202D'), leaves },
  { name: 'tags nobody sees', html: hidden('\u{E0041}\u{E0042}'), leaves },
  { name: 'control characters', html: hidden('\u0007\u001B\u0085'), leaves },
  { name: 'control characters by number', html: hidden('&#7;&#27;'), leaves },
  {
    name: 'half a character',
    html: hidden(' ').replace('harm less', 'harmless \uD800').replace(' words', ''),
    leaves: 'harmless \uFFFD',
  },
  { name: 'words its sender hid', html: amid('<span style="display:none">secret</span>'), leaves },
  { name: 'words of size nothing', html: amid('<span style="font-size:0px">secret</span>'), leaves },
  { name: 'words a program hides', html: amid('<span style="mso-hide:all">secret</span>'), leaves },
  { name: 'words with the hidden attribute', html: amid('<span hidden>secret</span>'), leaves },
]
