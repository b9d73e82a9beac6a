import { describe, expect, it } from 'vitest'
import { isPageUrl, toAppUrl, toPageUrl } from '../host/appUrl.ts'
import { parseArguments } from '../host/options.ts'
import { PortHub, type Place } from '../host/portHub.ts'
import { chromiumFlags } from '../chromium/flags.ts'
import { canonicalAccelerator } from '../main/accelerators.ts'

const place = (name: string): Place & { readonly got: unknown[] } => {
  const got: unknown[] = []
  return {
    name,
    got,
    startsPorts: false,
    portMessage: ({ id, text, ports }) => got.push([id, text, ports.map(([port]) => port)]),
    portClosed: (id) => got.push([id, 'closed']),
  }
}

describe('addresses', () => {
  it('turn from app: to https and back', () => {
    expect(toPageUrl('app://w1/a/b.html?c#d')).toBe('https://w1.app.invalid/a/b.html?c#d')
    expect(toAppUrl('https://w1.app.invalid/a/b.html?c#d')).toBe('app://w1/a/b.html?c#d')
    expect(toPageUrl('app://w1')).toBe('https://w1.app.invalid/')
  })

  it('of anybody else stay as they are', () => {
    for (const url of [
      'https://app.invalid.example.com/',
      'https://example.com/x.app.invalid/',
      'data:,x',
      'app:x',
    ]) {
      expect([toAppUrl(url), isPageUrl(url)]).toEqual([url, false])
    }
  })
})

describe('the port hub', () => {
  it('keeps what is posted before a port starts, and delivers in order', () => {
    const hub = new PortHub()
    const [one, two] = [place('one'), place('two')]
    hub.pair('a', 'b', 'key', one)
    hub.leave(['b'])
    hub.post('a', 'first', [])
    expect(hub.arrive(['b'], two)).toEqual([['b', 'key']])
    hub.post('a', 'second', [])
    expect(two.got).toEqual([])
    hub.start('b')
    hub.post('a', 'third', [])
    expect(two.got.map((item) => (item as unknown[])[1])).toEqual(['first', 'second', 'third'])
  })

  it('carries ports inside messages', () => {
    const hub = new PortHub()
    const [one, two] = [place('one'), place('two')]
    hub.pair('a', 'b', 'key', one)
    hub.pair('c', 'd', 'other', one)
    hub.leave(['b'])
    hub.arrive(['b'], two)
    hub.start('b')
    hub.post('a', 'take it', ['d'])
    hub.start('d')
    hub.post('c', 'through the carried one', [])
    expect(two.got).toEqual([
      ['b', 'take it', ['d']],
      ['d', 'through the carried one', []],
    ])
  })

  it('tells the other end of a close after everything before it', () => {
    const hub = new PortHub()
    const [one, two] = [place('one'), place('two')]
    hub.pair('a', 'b', 'key', one)
    hub.leave(['b'])
    hub.arrive(['b'], two)
    hub.post('a', 'last', [])
    hub.close('a')
    expect(two.got).toEqual([])
    hub.start('b')
    expect(two.got).toEqual([
      ['b', 'last', []],
      ['b', 'closed'],
    ])
  })

  it('closes everything a place held when it goes', () => {
    const hub = new PortHub()
    const [one, two] = [place('one'), place('two')]
    hub.pair('a', 'b', 'key', one)
    hub.leave(['b'])
    hub.arrive(['b'], two)
    hub.drop(one)
    expect(two.got).toEqual([['b', 'closed']])
  })
})

describe('the command line', () => {
  it('is read up to the app, the rest is the app’s', () => {
    expect(parseArguments(['--headless', '--user-data-dir', 'd', 'app', '--headless'], {})).toEqual({
      appDir: 'app',
      userDataDir: 'd',
      isHeadless: true,
      isTest: false,
      appArgs: ['--headless'],
    })
    expect(() => parseArguments(['--typo', 'app'], {})).toThrow('--typo')
    expect(() => parseArguments([], {})).toThrow('which app')
  })

  it('of Chromium lets the house decide over the app, but takes its other switches', () => {
    const flags = chromiumFlags({
      profile: '/p',
      isHeadless: true,
      hasDebuggingPort: false,
      isHardwareAccelerated: true,
      isSandboxed: true,
      switches: [
        ['host-resolver-rules', 'MAP * 127.0.0.1'],
        ['disable-features', 'AppsOwn'],
        ['lang', 'de'],
      ],
    })
    expect(flags).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
    expect(flags).not.toContain('--host-resolver-rules=MAP * 127.0.0.1')
    expect(flags).toContain('--lang=de')
    expect(flags.find((flag) => flag.startsWith('--disable-features='))).toMatch(/BackForwardCache.*AppsOwn/)
    expect(flags).not.toContain('--no-sandbox')
    expect(flags.filter((flag) => flag.startsWith('--remote-debugging-port'))).toEqual([])
  })
})

describe('accelerators', () => {
  it('have one spelling', () => {
    expect(canonicalAccelerator('Shift+CmdOrCtrl+L')).toBe('Ctrl+Shift+l')
    expect(canonicalAccelerator('CmdOrCtrl+Plus')).toBe('Ctrl++')
    expect(canonicalAccelerator('F8')).toBe('f8')
    expect(() => canonicalAccelerator('Hyper+X')).toThrow('Hyper+X')
  })
})
