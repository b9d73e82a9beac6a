import { describe, expect, test } from 'vitest'
import { matchesShortcut, shortcutWords } from '#ui/shortcuts.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

describe('Shortcuts', () => {
  test('take Ctrl on Linux and Windows, and ⌘ on macOS', () => {
    expect(matchesShortcut(press('k', { ctrlKey: true }), 'Mod+K', 'linux')).toBe(true)
    expect(matchesShortcut(press('k', { metaKey: true }), 'Mod+K', 'darwin')).toBe(true)
    expect(matchesShortcut(press('k', { ctrlKey: true }), 'Mod+K', 'darwin')).toBe(false)
  })

  test('lock with Ctrl L, and with ⌘ Ctrl L on macOS, where ⌘ L is taken', () => {
    expect(matchesShortcut(press('l', { ctrlKey: true }), 'Lock', 'win32')).toBe(true)
    expect(matchesShortcut(press('l', { metaKey: true }), 'Lock', 'darwin')).toBe(false)
    expect(matchesShortcut(press('l', { metaKey: true, ctrlKey: true }), 'Lock', 'darwin')).toBe(true)
  })

  test('mean exactly the keys they name', () => {
    expect(matchesShortcut(press('F8'), 'F8', 'linux')).toBe(true)
    expect(matchesShortcut(press('F8', { shiftKey: true }), 'F8', 'linux')).toBe(false)
    expect(matchesShortcut(press('N', { ctrlKey: true, shiftKey: true }), 'Mod+N', 'linux')).toBe(false)
    expect(matchesShortcut(press('N', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+N', 'linux')).toBe(true)
  })

  test('are written as the keyboard has them', () => {
    expect([
      shortcutWords('Lock', 'linux'),
      shortcutWords('Lock', 'darwin'),
      shortcutWords('Mod+ArrowRight', 'win32'),
    ]).toEqual(['Ctrl L', '⌘ Ctrl L', 'Ctrl →'])
  })
})
