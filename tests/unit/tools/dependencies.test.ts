import { expect, it } from 'vitest'
import { isSame } from '#tools/setup/dependencies.mjs'

const machine = { platform: 'linux', arch: 'x64' }
const plain = { version: '1.0.0', integrity: 'sha512-a' }
const forMac = { ...plain, optional: true, os: ['darwin'], cpu: ['arm64'] }
const forUs = { ...plain, optional: true, os: ['linux'], cpu: ['x64'] }

it('an install that holds what is locked is left alone', () => {
  expect(isSame({ '': {}, 'node_modules/a': plain }, { 'node_modules/a': plain }, machine)).toBe(true)
})

it('another platform’s optional package may be missing, our own may not', () => {
  expect(isSame({ 'node_modules/a': forMac }, {}, machine)).toBe(true)
  expect(isSame({ 'node_modules/a': forUs }, {}, machine)).toBe(false)
})

it.each([
  ['another version', { 'node_modules/a': { ...plain, version: '1.0.1' } }],
  ['the same version with another content', { 'node_modules/a': { ...plain, integrity: 'sha512-b' } }],
  ['nothing', {}],
  ['a package too many', { 'node_modules/a': plain, 'node_modules/b': plain }],
])('an install that holds %s is not taken for the locked one', (_, installed) => {
  expect(isSame({ 'node_modules/a': plain }, installed, machine)).toBe(false)
})
