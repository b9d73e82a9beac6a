import { amid, type HostilePaste } from './hostilePaste.ts'

const far = 'https://evil.example/x'

/** Wants something fetched, and by that to tell that somebody is reading. */
export const loads: readonly HostilePaste[] = [
  { name: 'a picture', html: amid(`<img src="${far}">`) },
  { name: 'a picture in many sizes', html: amid(`<img srcset="${far} 1x, ${far} 2x" loading=eager>`) },
  { name: 'a picture element', html: amid(`<picture><source srcset="${far}"><img src="${far}"></picture>`) },
  {
    name: 'a picture in data',
    html: amid(
      '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==">',
    ),
  },
  {
    name: 'a picture bomb',
    html: amid(
      `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='99999' height='99999'/>">`,
    ),
  },
  { name: 'ten thousand pictures', html: `<p>harmless</p>${`<img src="${far}">`.repeat(10_000)}` },
  { name: 'a picture in capitals', html: amid(`<IMG SRC="${far}">`) },
  { name: 'a picture for a field', html: amid(`<input type=image src="${far}">`) },
  { name: 'a ground in a style', html: amid(`<b style="background:url(${far})">x</b>`) },
  { name: 'a style with an escape', html: amid(`<b style="b\\61 ckground:u\\72l(${far})">x</b>`) },
  {
    name: 'a style element',
    html: `<style>@import "${far}";*{background:url(${far})}</style><p>harmless</p>`,
  },
  { name: 'a style never closed', html: `<p>harmless</p><style>@import "${far}"` },
  { name: 'a style inside a drawing', html: amid(`<svg><style>@import "${far}"</style></svg>`) },
  { name: 'a style sheet', html: `<link rel=stylesheet href="${far}"><p>harmless</p>` },
  {
    name: 'a preload',
    html: `<link rel=preload as=image href="${far}"><link rel=prefetch href="${far}"><link rel=dns-prefetch href="//evil.example"><p>harmless</p>`,
  },
  { name: 'a refresh', html: `<meta http-equiv=refresh content="0;url=${far}"><p>harmless</p>` },
  {
    name: 'a policy of its own',
    html: `<meta http-equiv=Content-Security-Policy content="default-src *"><p>harmless</p>`,
  },
  {
    name: 'sound and film',
    html: `<p>harmless</p><audio src="${far}" autoplay></audio><video poster="${far}" src="${far}" autoplay></video>`,
  },
  { name: 'subtitles', html: `<p>harmless</p><video><track default src="${far}"></video>` },
  {
    name: 'a frame',
    html: `<p>harmless</p><iframe src="${far}"></iframe><frameset><frame src="${far}"></frameset>`,
  },
  {
    name: 'an old ground',
    html: `<table background="${far}"><tr><td background="${far}">harmless</td></tr></table>`,
  },
  { name: 'a picture of Office', html: `<p>harmless</p><v:shape><v:imagedata src="${far}"/></v:shape>` },
  {
    name: 'a drawing with a picture',
    html: amid(`<svg><image href="${far}"/><feImage href="${far}"/></svg>`),
  },
  { name: 'a manifest', html: `<html manifest="${far}"><body><p>harmless</p></body></html>` },
]
