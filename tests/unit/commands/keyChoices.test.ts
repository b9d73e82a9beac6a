import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyHolders, usualKeysOf, type KeyHolder } from '#shared/commands.ts'
import {
  holderOf,
  keysOf,
  mayBeWithoutKey,
  planKey,
  readKeyChoices,
  withoutKey,
  withUsualKeys,
  type KeyChoices,
} from '#shared/keyChoices.ts'
import { refusalOf } from '#shared/refusedKeys.ts'
import { matchesShortcut, shortcutOf, type Platform } from '#shared/shortcuts.ts'
import { editorKeys } from '#editor/keys.ts'

const platforms = ['linux', 'darwin', 'win32'] as const
const holders = fc.constantFrom(...keyHolders)
const keys = fc.oneof(
  fc.constantFrom(...keyHolders.flatMap((holder) => usualKeysOf(holder, 'linux'))),
  fc.constantFrom('Mod+J', 'Mod+Shift+J', 'F2', 'Shift+F8', 'Mod+C', 'Mod+B', 'K', '?', 'Tab', 'Mod+ü', ''),
  fc.string({ maxLength: 12 }),
)

/** Nothing has a key that may not be given, none calls two things, and the way out has one. */
const expectOrder = (choices: KeyChoices, platform: Platform): void => {
  const all = keyHolders.flatMap((holder) => keysOf(holder, platform, choices))
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([])
  expect(keyHolders.filter((one) => !mayBeWithoutKey(one))).toEqual(['find', 'hide', 'lock'])
  for (const holder of ['find', 'hide', 'lock'] as const) {
    expect(keysOf(holder, platform, choices)).not.toEqual([])
  }
  for (const holder of keyHolders) {
    for (const key of keysOf(holder, platform, choices)) expect(refusalOf(holder, key, platform)).toBeNull()
  }
}

describe('A chosen key', () => {
  test('takes the place of all usual ones, and is free again with them', () => {
    const choices = { keys: 'Mod+J' } as const
    expect(keysOf('keys', 'linux', choices)).toEqual(['Mod+J'])
    expect(holderOf('F1', 'linux', choices)).toBeUndefined()
    expect(withUsualKeys('keys', 'linux', choices)).toEqual({})
  })

  test('that belongs to something else is swapped for one’s own', () => {
    const plan = planKey('find', 'Mod+1', 'linux', {})
    expect(plan).toEqual({
      means: 'swapped',
      other: 'today',
      otherGets: 'Mod+K',
      choices: { find: 'Mod+1', today: 'Mod+K' },
    })
    expect(planKey('find', 'Mod+K', 'linux', { find: 'Mod+1', today: 'Mod+K' })).toMatchObject({
      choices: {},
    })
    expect(withUsualKeys('find', 'linux', { find: 'Mod+1', today: 'Mod+K' })).toEqual({})
    expect(planKey('find', 'Mod+3', 'linux', {})).toMatchObject({ means: 'swapped', other: 'circle-1' })
  })

  test('is taken where there is none to swap, but never from what hides, locks or finds', () => {
    expect(planKey('people', 'Mod+1', 'linux', {})).toEqual({
      means: 'taken',
      other: 'today',
      choices: { people: 'Mod+1', today: null },
    })
    expect(planKey('people', 'F8', 'linux', {})).toEqual({ means: 'refused', why: 'needed', by: 'hide' })
    expect([
      withoutKey('hide', 'linux', {}),
      withoutKey('lock', 'linux', {}),
      withoutKey('today', 'linux', {}),
    ]).toEqual([null, null, { today: null }])
  })

  test.each([
    ['Mod+C', 'platform'],
    ['Mod+Z', 'platform'],
    ['Alt+F4', 'platform'],
    ['Mod+ArrowRight', 'moving'],
    ['Tab', 'moving'],
    ['K', 'typing'],
    ['Mod+Alt+Q', 'typing'],
    ['Mod+B', 'note'],
    ['Mod+Shift+7', 'note'],
    ['AudioVolumeUp', 'unknown'],
    ['Shift+Mod+J', 'unknown'],
    ['Mod+Shift+.', 'unknown'],
    ['Mod+J', null],
    ['Mod+Shift+J', null],
    ['F2', null],
    ['Mod+Ü', null],
  ] as const)('may be one of this computer or not: %s %s', (key, why) => {
    expect(refusalOf('people', key, 'linux')).toBe(why)
  })

  test('is none by which a note is shaped', () => {
    const ofNotes = editorKeys.flatMap(({ keys: all }) => all).filter((key) => /^(?:Mod\+|F[0-9])/u.test(key))
    expect(ofNotes.length).toBeGreaterThan(10)
    expect(ofNotes.filter((key) => refusalOf('people', key, 'linux') === null)).toEqual([])
  })

  test.each(platforms)('of ours takes nothing from whoever writes: %s', (platform) => {
    const taken = keyHolders.flatMap((holder) =>
      usualKeysOf(holder, platform)
        .filter((key) => {
          const why = refusalOf('people', key, platform)
          return why === 'moving' || why === 'note' || why === 'platform'
        })
        .map((key) => `${holder}: ${key}`),
    )
    // In a note this key is the note's own undo.
    expect(taken).toEqual(['undo: Mod+Z'])
  })

  test('leaves the others in order, whatever is given, taken away and put back, one after another', () => {
    const step = fc.record({ holder: holders, key: fc.option(keys), isBack: fc.boolean() })
    fc.assert(
      fc.property(fc.constantFrom(...platforms), fc.array(step, { maxLength: 12 }), (platform, steps) => {
        let choices: KeyChoices = {}
        for (const { holder, key, isBack } of steps) {
          if (isBack) choices = withUsualKeys(holder, platform, choices)
          else if (key === null) choices = withoutKey(holder, platform, choices) ?? choices
          else {
            const plan = planKey(holder, key, platform, choices)
            if ('choices' in plan) ({ choices } = plan)
          }
          expectOrder(choices, platform)
        }
        expect(readKeyChoices(choices, platform)).toEqual(choices)
      }),
    )
  })
})

describe('Chosen keys in a file', () => {
  test('are followed as far as they can be', () => {
    const found = {
      find: 'Mod+J',
      today: 'Mod+J',
      people: 'Mod+C',
      'never-heard-of': 'Mod+E',
      trash: 7,
      'next-region': null,
      toString: 'Mod+E',
    }
    expect(readKeyChoices(found, 'linux')).toEqual({ find: 'Mod+J', 'next-region': null })
  })

  test.each([
    { lock: null },
    { hide: null, today: 'F8' },
    { people: 'Mod+L' },
    { find: null, people: 'Mod+K' },
  ])('never leave what hides, locks or finds without a key: %o', (found) => {
    expectOrder(readKeyChoices(found, 'linux'), 'linux')
  })

  test('are in order whatever the file says', () => {
    const name = fc.oneof(holders, fc.string())
    const value = fc.oneof(keys, fc.constant(null), fc.anything())
    fc.assert(
      fc.property(fc.constantFrom(...platforms), fc.dictionary(name, value), (platform, found) => {
        const choices = readKeyChoices(found, platform)
        expectOrder(choices, platform)
        expect(readKeyChoices(choices, platform)).toEqual(choices)
      }),
    )
  })
})

describe('A key press', () => {
  test('is read as the combination it is', () => {
    const held = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
    const read = (key: string, code: string, more: Partial<typeof held> = {}) =>
      shortcutOf({ key, code, ...held, ...more }, 'linux')
    expect([
      read('k', 'KeyK', { ctrlKey: true }),
      read('K', 'KeyK', { ctrlKey: true, shiftKey: true }),
      read('л', 'KeyK', { ctrlKey: true }),
      read('&', 'Digit1', { ctrlKey: true }),
      read('=', 'Equal', { ctrlKey: true }),
      read('?', 'Slash', { shiftKey: true }),
      read('ö', 'Semicolon', { ctrlKey: true }),
      read('F8', 'F8', { shiftKey: true }),
      read('Control', 'ControlLeft', { ctrlKey: true }),
      read('Dead', 'BracketLeft'),
    ]).toEqual(['Mod+K', 'Mod+Shift+K', 'Mod+K', 'Mod+1', 'Mod+Plus', '?', 'Mod+Ö', 'Shift+F8', null, null])
    expect(shortcutOf({ key: 'l', code: 'KeyL', ...held, ctrlKey: true, metaKey: true }, 'darwin')).toBe(
      'Mod+Ctrl+L',
    )
  })

  test('matches the combination it was read as, whenever that may be given', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789,.;-#?+öñ'.split(''), 'F2', 'F12')
    const modifiers = fc.record({
      ctrlKey: fc.boolean(),
      metaKey: fc.boolean(),
      shiftKey: fc.boolean(),
      altKey: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.constantFrom(...platforms), letter, modifiers, (platform, key, held) => {
        const event = { key, code: /^[0-9]$/u.test(key) ? `Digit${key}` : '', ...held }
        const shortcut = shortcutOf(event, platform)
        const holder: KeyHolder = 'people'
        if (shortcut === null || refusalOf(holder, shortcut, platform) !== null) return
        // Ctrl on Windows and ⌘ on Linux hold nothing there.
        if (platform !== 'darwin' && held.metaKey) return
        expect(matchesShortcut(event, shortcut, platform)).toBe(true)
      }),
    )
  })
})
