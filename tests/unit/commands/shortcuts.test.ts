import { describe, expect, test } from 'vitest'
import { keyHolders, usualKeysOf } from '#shared/commands.ts'
import { acceleratorOf, isTyped, matchesShortcut, shortcutWords } from '#shared/shortcuts.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
  code = '',
) => ({ key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

const english = {
  Ctrl: 'Ctrl',
  Shift: 'Shift',
  Alt: 'Alt',
  Enter: 'Enter',
  Space: 'Space',
  Tab: 'Tab',
  Escape: 'Esc',
}

describe('Shortcuts', () => {
  test('take Ctrl on Linux and Windows, and ⌘ on macOS', () => {
    expect(matchesShortcut(press('k', { ctrlKey: true }), 'Mod+K', 'linux')).toBe(true)
    expect(matchesShortcut(press('k', { metaKey: true }), 'Mod+K', 'darwin')).toBe(true)
    expect(matchesShortcut(press('k', { ctrlKey: true }), 'Mod+K', 'darwin')).toBe(false)
  })

  test('mean exactly the keys they name', () => {
    expect(matchesShortcut(press('F8'), 'F8', 'linux')).toBe(true)
    expect(matchesShortcut(press('F8', { shiftKey: true }), 'F8', 'linux')).toBe(false)
    expect(matchesShortcut(press('N', { ctrlKey: true, shiftKey: true }), 'Mod+N', 'linux')).toBe(false)
    expect(matchesShortcut(press('N', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+N', 'linux')).toBe(true)
    expect(matchesShortcut(press('k', { ctrlKey: true, altKey: true }), 'Mod+K', 'win32')).toBe(false)
  })

  test('take a sign as it comes out, with or without Shift', () => {
    expect(matchesShortcut(press('?', { shiftKey: true }), '?', 'linux')).toBe(true)
    expect(matchesShortcut(press('?'), '?', 'linux')).toBe(true)
    for (const key of ['+', '=']) {
      expect(matchesShortcut(press(key, { ctrlKey: true }), 'Mod+Plus', 'linux')).toBe(true)
    }
    expect(matchesShortcut(press('+', { ctrlKey: true, shiftKey: true }), 'Mod+Plus', 'linux')).toBe(true)
  })

  test('work where figures need Shift and where letters are not Latin', () => {
    expect(matchesShortcut(press('&', { ctrlKey: true }, 'Digit1'), 'Mod+1', 'linux')).toBe(true)
    expect(matchesShortcut(press('л', { ctrlKey: true }, 'KeyK'), 'Mod+K', 'linux')).toBe(true)
    // On a keyboard that has the letters elsewhere, the letter counts and not its place.
    expect(matchesShortcut(press('t', { ctrlKey: true }, 'KeyK'), 'Mod+K', 'linux')).toBe(false)
  })

  test('are written as the keyboard has them, and as menus want them', () => {
    expect([
      shortcutWords('Mod+L', 'linux', english),
      shortcutWords('Mod+Ctrl+L', 'darwin', english),
      shortcutWords('Mod+ArrowRight', 'win32', english),
      shortcutWords('Mod+-', 'linux', english),
      shortcutWords('Mod+Shift+Z', 'linux', { ...english, Ctrl: 'Strg', Shift: 'Umschalt' }),
      acceleratorOf('Mod+Plus'),
      acceleratorOf('Mod+Ctrl+L'),
      acceleratorOf('Mod+ArrowRight'),
      acceleratorOf('Mod+Ö'),
    ]).toEqual([
      'Ctrl L',
      '⌘ Ctrl L',
      'Ctrl →',
      'Ctrl −',
      'Strg Umschalt Z',
      'CommandOrControl+Plus',
      'CommandOrControl+Ctrl+L',
      'CommandOrControl+Right',
      undefined,
    ])
  })

  test('that type something are known, so that they mean nothing while somebody writes', () => {
    expect(['?', 'F1', 'Mod+K', 'F8'].map(isTyped)).toEqual([true, false, false, false])
  })
})

describe('The registry of commands', () => {
  test.each(['linux', 'darwin', 'win32'] as const)('gives no key twice on %s', (platform) => {
    const keys = keyHolders.flatMap((holder) => usualKeysOf(holder, platform))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  test('locks with ⌘ Ctrl L on macOS, where ⌘ L is taken', () => {
    expect([usualKeysOf('lock', 'linux'), usualKeysOf('lock', 'darwin')]).toEqual([['Mod+L'], ['Mod+Ctrl+L']])
  })
})
