/**
 * What reading a backup may cost at most, checked before it is paid: a hostile file must not take more than
 * 1 GiB of memory or disk (design.md 5 and 6).
 */

const mebibyte = 1024 * 1024

/** The image is held twice while SQLite takes it over, so half a gibibyte is the largest. */
export const largestImageBytes = 512 * mebibyte

/** An encrypted file is never larger than the image it holds by more than age's and zstd's own overhead. */
export const largestFileBytes = largestImageBytes + 64 * mebibyte

/** log2 of the largest zstd window: 128 MiB, what `zstd -d` allows without asking. */
export const largestWindowLog = 27

/** scrypt takes 1 KiB times 2 to this power (https://age-encryption.org/v1): 512 MiB. */
export const largestWorkFactor = 19

/** Work factor under a passphrase somebody chose. */
export const chosenWorkFactor = 18

/** Work factor under the recovery words, which are 128 random bits already. */
export const wordsWorkFactor = 12

/** A backup's length is a whole number of these, so that a file cut short shows. */
export const lengthStepBytes = 4_096

/** How much is read, compressed or decrypted between two looks at the wish to cancel. */
export const pieceBytes = mebibyte
