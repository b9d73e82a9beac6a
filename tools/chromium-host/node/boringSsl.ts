import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Ciphers that Electron's crypto does not offer (BoringSSL: crypto/cipher/get_cipher.cc knows no more than AES
 * in CBC, CTR, ECB, GCM, OFB, and DES and RC2/RC4 remains).
 */
const isMissingCipher = (name: string): boolean =>
  !/^(id-)?aes-?(128|192|256)(-(cbc|ctr|ecb|gcm|ofb))?$/i.test(name) && !/^des(-ede3?)?(-cbc)?$/i.test(name)

const missingSubtle = /^(argon2|chacha20|kmac|ml-|slh-|sha3|cshake|aes-ocb)/i

type Loose = Record<string, unknown>

/** Takes away what BoringSSL lacks, from every way of reaching it: import, require, getBuiltinModule, WebCrypto. */
export const narrowCrypto = (): void => {
  const loose = crypto as unknown as Loose
  for (const name of ['argon2', 'argon2Sync', 'encapsulate', 'decapsulate']) delete loose[name]
  for (const name of ['createCipheriv', 'createDecipheriv'] as const) {
    const real = loose[name] as (...args: unknown[]) => unknown
    loose[name] = (algorithm: unknown, ...rest: unknown[]) => {
      if (isMissingCipher(String(algorithm))) throw unknownCipher()
      return real(algorithm, ...rest)
    }
  }
  const { getCiphers } = crypto
  loose['getCiphers'] = () => getCiphers().filter((name) => !isMissingCipher(name))
  const { getCipherInfo } = crypto
  loose['getCipherInfo'] = (name: string | number, ...rest: []) =>
    typeof name === 'string' && isMissingCipher(name) ? undefined : getCipherInfo(name, ...rest)
  narrowHashes(loose)
  narrowSubtle()
  syncBuiltinESMExports()
}

/** Digests that EVP_get_digestbyname of BoringSSL knows, and RIPEMD-160, which Electron adds. */
const isMissingHash = (name: string): boolean =>
  !/^(rsa-)?(md4|md5|md5-sha1|sha-?1|sha-?224|sha-?256|sha-?384|sha-?512|sha-?512[-/]256|ripemd(160)?|rmd160)$/i.test(
    name,
  )

/** Where each function takes the name of its digest. */
const digestArgument = {
  createHash: 0,
  createHmac: 0,
  hash: 0,
  hkdf: 0,
  hkdfSync: 0,
  pbkdf2: 4,
  pbkdf2Sync: 4,
} as const

const narrowHashes = (loose: Loose): void => {
  for (const [name, at] of Object.entries(digestArgument)) {
    const real = loose[name] as (...args: unknown[]) => unknown
    loose[name] = (...args: unknown[]) => {
      if (isMissingHash(String(args[at]))) {
        throw Object.assign(new Error('Digest method not supported'), { code: 'ERR_CRYPTO_INVALID_DIGEST' })
      }
      return real(...args)
    }
  }
  const { getHashes } = crypto
  loose['getHashes'] = () => getHashes().filter((name) => !isMissingHash(name))
}

const unknownCipher = (): Error =>
  Object.assign(new Error('Unknown cipher'), { code: 'ERR_CRYPTO_UNKNOWN_CIPHER' })

/** WebCrypto is one object behind `crypto.subtle`, `webcrypto.subtle` and the global: its methods are narrowed. */
const narrowSubtle = (): void => {
  const prototype = Object.getPrototypeOf(crypto.webcrypto.subtle) as Loose
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const real = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown
    if (typeof real !== 'function' || name === 'constructor') continue
    prototype[name] = function (this: unknown, ...args: unknown[]): unknown {
      if (args.some((argument) => missingSubtle.test(algorithmName(argument)))) {
        return Promise.reject(new DOMException('Unrecognized algorithm name', 'NotSupportedError'))
      }
      return Reflect.apply(real, this, args) as unknown
    }
  }
  // Asks what is supported; Electron's has it not.
  const type = crypto.webcrypto.subtle.constructor as unknown as Loose
  delete type['supports']
}

const algorithmName = (argument: unknown): string => {
  if (typeof argument === 'string') return argument
  if (argument === null || typeof argument !== 'object' || !('name' in argument)) return ''
  return String(argument.name)
}
