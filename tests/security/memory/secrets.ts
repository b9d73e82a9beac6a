/** What must not be found, in every form that a program might keep it in. */
export type Secret = { readonly what: string; readonly forms: readonly Form[] }
type Form = { readonly form: string; readonly bytes: Buffer }

/** Base64 of a text depends on how many bytes stand before it; the characters at its edges on their neighbours too. */
const base64Forms = (bytes: Buffer): readonly Form[] =>
  [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const whole = encoded.slice(before === 0 ? 0 : 4).replace(/.{0,4}$/u, '')
    return { form: 'base64', bytes: Buffer.from(whole) }
  })

const formsOfBytes = (bytes: Buffer): readonly Form[] => [
  { form: 'hex', bytes: Buffer.from(bytes.toString('hex')) },
  { form: 'hex', bytes: Buffer.from(bytes.toString('hex').toUpperCase()) },
  ...base64Forms(bytes),
]

export const secretText = (what: string, ...texts: readonly string[]): Secret => ({
  what,
  forms: texts.flatMap((text) => [
    { form: 'UTF-8', bytes: Buffer.from(text, 'utf8') },
    { form: 'UTF-16', bytes: Buffer.from(text, 'utf16le') },
    ...formsOfBytes(Buffer.from(text, 'utf8')),
  ]),
})

export const secretBytes = (what: string, bytes: Uint8Array): Secret => ({
  what,
  forms: [{ form: 'raw', bytes: Buffer.from(bytes) }, ...formsOfBytes(Buffer.from(bytes))],
})

/** Twelve words as they are joined on paper, in a backup's passphrase and in JSON; three in a row tell them. */
export const secretWords = (what: string, words: readonly string[]): Secret =>
  secretText(what, ...[' ', '-', ',', '","'].map((joint) => words.slice(0, 4).join(joint)))
