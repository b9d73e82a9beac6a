import { expect, it } from 'vitest'
import { isAddress } from '#shared/domain/addresses.ts'

it.each([
  'https://example.org/',
  'http://example.org:8080/a?b=c#d',
  'https://xn--bcher-kva.example/%E2%82%AC',
  'mailto:maren@example.org',
  'mailto:maren@example.org?subject=Thursday',
])('%s may be a link', (address) => expect(isAddress(address)).toBe(true))

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'app://w1/index.html',
  'vbscript:x',
  'https://bank.example@evil.example/',
  'https://',
  'https:///path',
  'https://exa mple.org/',
  'https://example.org/\u202Egpj.exe',
  'https://bücher.example/',
  'https://example.org/"onclick=',
  'https://example.org/<b>',
  'https://example.org/`',
  'mailto:',
  'mailto:?subject=x',
  'ssh://example.org',
  '//example.org/',
  'example.org',
  '',
  `https://example.org/${'a'.repeat(2_000)}`,
])('%s may not', (address) => expect(isAddress(address)).toBe(false))
