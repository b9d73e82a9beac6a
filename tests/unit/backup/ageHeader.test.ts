import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { SubrosaError } from '#shared/errors.ts'
import { ageFileBytes, readAgeHeader } from '#vault/backup/ageFile.ts'

const encrypted = async (workFactor: number, bytes: number): Promise<Uint8Array> => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase('abandon-ability')
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(new Uint8Array(bytes))
}

const refusal = (head: Uint8Array): string | undefined => {
  try {
    readAgeHeader(head)
    return undefined
  } catch (error) {
    return error instanceof SubrosaError ? error.reason : String(error)
  }
}

const withWorkFactor = (factor: string): Uint8Array =>
  Buffer.from(
    `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${factor}\n${'B'.repeat(43)}\n--- ${'C'.repeat(43)}\n`,
  )

describe('the header of a backup file', () => {
  it('is understood without doing the work it asks for', async () => {
    const file = await encrypted(4, 10)
    expect(readAgeHeader(file)).toEqual({ leastBytes: file.length - 10 })
  })

  it('cut off at any place is a file cut short', async () => {
    const file = await encrypted(12, 10)
    const { leastBytes } = readAgeHeader(file)
    for (let length = 0; length < leastBytes - 32; length += 1) {
      expect([length, refusal(file.subarray(0, length))]).toEqual([length, 'backup-truncated'])
    }
  })

  it('is refused when its work factor would take more than 1 GiB', () => {
    expect(refusal(withWorkFactor('19'))).toBeUndefined()
    for (const factor of ['20', '21', '30', '99', '1000000000']) {
      expect(refusal(withWorkFactor(factor))).toBe('backup-too-costly')
    }
  })

  it('is no backup of ours when it is for other recipients, armored, or something else', async () => {
    const recipient = new Encrypter()
    recipient.addRecipient(await identityToRecipient(await generateIdentity()))
    expect(refusal(await recipient.encrypt('x'))).toBe('not-a-backup')
    for (const text of [
      'SQLite format 3\0',
      '-----BEGIN AGE ENCRYPTED FILE-----\n',
      'age-encryption.org/v2\n',
      'PK\u0003\u0004',
    ]) {
      expect(refusal(Buffer.from(text.padEnd(300, 'x')))).toBe('not-a-backup')
    }
  })

  it('never makes us read on without end in search of its own end', () => {
    expect(refusal(Buffer.from(`age-encryption.org/v1\n-> scrypt ${'A'.repeat(10_000)}`))).toBe(
      'not-a-backup',
    )
  })
})

describe('the length of an age file', () => {
  it('is known before it is written', async () => {
    for (const workFactor of [4, 12]) {
      for (const bytes of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
        expect(ageFileBytes(bytes, workFactor)).toBe((await encrypted(workFactor, bytes)).length)
      }
    }
  })
})
