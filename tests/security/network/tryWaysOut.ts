/**
 * Runs in a page and tries everything by which one can reach another address, each with its own path, so that a
 * listener knows which came. Self-contained, because its text is sent into the page.
 * @returns the names of the ways that were tried; what came of them the listener tells
 */
export const tryWaysOut = async (host: string): Promise<readonly string[]> => {
  const url = (way: string): string => `http://${host}/${way}`
  const tried: string[] = []
  const attempt = (way: string, act: (address: string) => unknown): void => {
    tried.push(way)
    try {
      // What it refuses with is of no interest: the listener hears whoever came through.
      void Promise.resolve(act(url(way))).catch(() => undefined)
    } catch {
      // A way that is barred at once.
    }
  }
  const put = (html: string): void => {
    const holder = document.createElement('div')
    holder.innerHTML = html
    document.body.append(holder)
  }
  const element = (tag: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
    const made = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
    document.head.append(made)
    return made
  }

  attempt('fetch', (to) => fetch(to, { mode: 'no-cors' }))
  attempt('request', (to) => {
    const request = new XMLHttpRequest()
    request.open('GET', to)
    request.send()
  })
  attempt('beacon', (to) => navigator.sendBeacon(to, 'words'))
  attempt('events', (to) => new EventSource(to))
  attempt('socket', (to) => new WebSocket(to.replace('http', 'ws')))
  attempt('image', (to) => put(`<img src="${to}">`))
  attempt('srcset', (to) => put(`<img srcset="${to} 2x">`))
  attempt('picture', (to) => put(`<picture><source srcset="${to}"><img></picture>`))
  attempt('svg-image', (to) => put(`<svg><image href="${to}" width="9" height="9"></image></svg>`))
  attempt('svg-use', (to) => put(`<svg><use href="${to}#a"></use></svg>`))
  attempt('svg-filter', (to) =>
    put(
      `<svg><filter id="f"><feImage href="${to}"></feImage></filter><rect width="9" height="9" filter="url(#f)"></rect></svg>`,
    ),
  )
  attempt('css-url', (to) => put(`<div style="background:url(${to});width:9px;height:9px"></div>`))
  attempt('css-import', (to) => (element('style', {}).textContent = `@import url(${to});`))
  attempt('css-font', (to) => {
    element('style', {}).textContent = `@font-face{font-family:q;src:url(${to})}`
    put('<p style="font-family:q">words</p>')
  })
  attempt('font-face', (to) => new FontFace('r', `url(${to})`).load())
  attempt('style', (to) => element('link', { rel: 'stylesheet', href: to }))
  attempt('icon', (to) => element('link', { rel: 'icon', href: to }))
  attempt('manifest', (to) => element('link', { rel: 'manifest', href: to }))
  attempt('preload', (to) => element('link', { rel: 'preload', as: 'image', href: to }))
  attempt('prefetch', (to) => element('link', { rel: 'prefetch', href: to }))
  attempt('preconnect', (to) => element('link', { rel: 'preconnect', href: to }))
  attempt('dns-prefetch', () => element('link', { rel: 'dns-prefetch', href: '//words.example' }))
  attempt('modulepreload', (to) => element('link', { rel: 'modulepreload', href: to }))
  attempt('speculation', (to) => {
    const rules = element('script', { type: 'speculationrules' })
    rules.textContent = JSON.stringify({ prefetch: [{ urls: [to], eagerness: 'immediate' }] })
  })
  attempt('script', (to) => element('script', { src: to }))
  attempt('module', (to) => element('script', { type: 'module', src: to }))
  attempt('import', (to) => import(/* @vite-ignore */ to))
  attempt('worker', (to) => new Worker(URL.createObjectURL(new Blob([`importScripts("${to}")`]))))
  attempt('shared-worker', (to) => new SharedWorker(to))
  attempt('service-worker', (to) => navigator.serviceWorker.register(to))
  attempt('worklet', (to) => new AudioContext().audioWorklet.addModule(to))
  attempt('audio', (to) => put(`<audio src="${to}" preload="auto"></audio>`))
  attempt('video', (to) => put(`<video src="${to}" preload="auto"></video>`))
  attempt('poster', (to) => put(`<video poster="${to}"></video>`))
  attempt('track', (to) => put(`<video><track default src="${to}"></video>`))
  attempt('embed', (to) => put(`<embed src="${to}">`))
  attempt('object', (to) => put(`<object data="${to}"></object>`))
  attempt('frame', (to) => put(`<iframe src="${to}"></iframe>`))
  attempt('srcdoc', (to) => put(`<iframe srcdoc='<img src="${to}">'></iframe>`))
  attempt('input-image', (to) => put(`<input type="image" src="${to}">`))
  attempt('form', (to) => {
    put(
      `<form id="out" action="${to}" target="elsewhere" method="post"><input name="words" value="words"></form>`,
    )
    ;(document.querySelector('#out') as HTMLFormElement).submit()
  })
  attempt('ping', (to) => {
    put(`<a id="ping" href="#here" ping="${to}">words</a>`)
    ;(document.querySelector('#ping') as HTMLElement).click()
  })
  attempt('window', (to) => window.open(to))
  attempt('blank', (to) => {
    put(`<a id="blank" href="${to}" target="_blank">words</a>`)
    ;(document.querySelector('#blank') as HTMLElement).click()
  })
  attempt('download', (to) => {
    put(`<a id="download" href="${to}" download>words</a>`)
    ;(document.querySelector('#download') as HTMLElement).click()
  })
  attempt('protocol', () => {
    put('<a id="mail" href="mailto:somebody@words.example?body=words">words</a>')
    ;(document.querySelector('#mail') as HTMLElement).click()
  })
  attempt('webrtc', async () => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }] })
    peer.createDataChannel('words')
    await peer.setLocalDescription(await peer.createOffer())
  })
  // Frames and workers want their turn.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  return tried
}

/** The same for the two ways by which a page leaves itself: whoever asks may be gone before there is an answer. */
export const tryLeaving = (host: string): void => {
  const refresh = document.createElement('meta')
  refresh.setAttribute('http-equiv', 'refresh')
  refresh.setAttribute('content', `0;url=http://${host}/meta-refresh`)
  document.head.append(refresh)
  setTimeout(() => {
    window.location.href = `http://${host}/navigation`
  }, 500)
}
