import { amid, type HostilePaste } from './hostilePaste.ts'

/** Wants to run. Anything that does sets `window.hasRun`. */
const run = 'window.hasRun=true'
const handlers =
  'onload onerror onclick onmouseover onfocus onanimationstart onbeforetoggle onpointerenter'.split(' ')

export const scripts: readonly HostilePaste[] = [
  ...handlers.map((handler) => ({
    name: `a ${handler} handler`,
    html: amid(`<b ${handler}="${run}" autofocus tabindex=0>words</b>`),
  })),
  { name: 'a script element', html: `<script>${run}</script><p>harmless</p>` },
  { name: 'a script in capitals and pieces', html: `<ScRiPt\n>${run}</sCrIpT\t><p>harmless</p>` },
  { name: 'a script never closed', html: `<p>harmless</p><script>${run}` },
  { name: 'a script inside a script', html: `<p>harmless</p><scr<script>ipt>${run}</scr</script>ipt>` },
  { name: 'a module script', html: `<script type="module">${run}</script><p>harmless</p>` },
  { name: 'a picture whose error runs', html: amid(`<img src=x onerror="${run}">`) },
  { name: 'a picture under its old name', html: amid(`<image src=x onerror=${run}>`) },
  { name: 'a picture with slashes for spaces', html: amid(`<img/src=x/onerror=${run}>`) },
  {
    name: 'a drawing that runs when loaded',
    html: amid(`<svg onload="${run}"><script>${run}</script></svg>`),
  },
  {
    name: 'a drawing with foreign content',
    html: amid(`<svg><foreignObject><body onload="${run}"></foreignObject></svg>`),
  },
  {
    name: 'a drawing that animates an address',
    html: amid(`<svg><a><animate attributeName=href values="javascript:${run}"/><text>x</text></a></svg>`),
  },
  {
    name: 'a drawing that uses another',
    html: amid(`<svg><use href="data:image/svg+xml,<svg id='x' onload='${run}'/>#x"/></svg>`),
  },
  {
    name: 'a formula with a link',
    html: amid(`<math><maction actiontype="statusline" xlink:href="javascript:${run}">x</maction></math>`),
  },
  {
    name: 'mutated markup: a title in a formula',
    html: amid(
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
    ),
  },
  {
    name: 'mutated markup: a form in a form',
    html: `<p>harmless</p><form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  },
  {
    name: 'mutated markup: noscript',
    html: `<p>harmless</p><noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
  },
  {
    name: 'mutated markup: a text area',
    html: `<p>harmless</p><textarea><p title="</textarea><img src=x onerror=${run}>"></textarea>`,
  },
  {
    name: 'mutated markup: xmp',
    html: `<p>harmless</p><xmp><p title="</xmp><img src=x onerror=${run}>"></xmp>`,
  },
  { name: 'a template with a script', html: `<p>harmless</p><template><script>${run}</script></template>` },
  {
    name: 'a declared shadow root',
    html: `<p>harmless</p><div><template shadowrootmode="open"><img src=x onerror=${run}></template></div>`,
  },
  {
    name: 'a frame with its own document',
    html: `<p>harmless</p><iframe srcdoc="<script>parent.hasRun=true</script>"></iframe>`,
  },
  {
    name: 'an object of data',
    html: `<p>harmless</p><object data="data:text/html,<script>${run}</script>"></object>`,
  },
  {
    name: 'an embedded document',
    html: `<p>harmless</p><embed src="data:text/html,<script>${run}</script>">`,
  },
  {
    name: 'a film whose source fails',
    html: `<p>harmless</p><video><source onerror="${run}" src=x></video>`,
  },
  {
    name: 'details that open',
    html: `<details open ontoggle="${run}"><summary>harmless</summary>words</details>`,
  },
  { name: 'a marquee that starts', html: `<marquee onstart="${run}">harmless</marquee>` },
  { name: 'a custom element', html: `<x-run onconnected="${run}">harmless</x-run>` },
  { name: 'conditional comments', html: `<!--[if IE]><script>${run}</script><![endif]--><p>harmless</p>` },
  { name: 'an unfinished comment', html: `<p>harmless</p><!--><script>${run}</script>-->` },
]
