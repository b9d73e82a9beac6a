/** What reading a packet may cost at most, checked before it is paid (design.md 5 and 6). */

const mebibyte = 1024 * 1024

/** The whole document: the readable page and the JSON behind it, each text in both. */
export const largestDocumentBytes = 32 * mebibyte

/** An encrypted file is never larger than what it holds by more than age's and zstd's own overhead. */
export const largestFileBytes = largestDocumentBytes + mebibyte

/**
 * The six words are random, but 66 bits are not the recovery words' 128, and a packet lies for years wherever it was
 * carried to. The factor of a chosen passphrase costs its reader a second and whoever tries words 2^18 times as much.
 */
export const packetWorkFactor = 18

/** The document's length is a whole number of these, and so is the file's. */
export const lengthStepBytes = 4_096

export const mostPieces = 200
export const mostLines = 2_000
export const longestLine = 20_000
