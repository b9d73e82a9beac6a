/** How Chromium calls the one format that holds all of a page's own types, on each system. */
const names: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'org.chromium.web-custom-data',
  win32: 'Chromium Web Custom MIME Data Format',
}
const name = names[process.platform] ?? 'chromium/x-web-custom-data'

/** As Electron's clipboard calls a format of the system that has no MIME type. */
export const webCustomDataType = `electron application/osclipboard;format="${name}"`

/** Types and values of a page as Chromium writes them (`base::Pickle`): lengths and UTF-16, each at a multiple of four. */
export const writeWebCustomData = (entries: readonly (readonly [string, string])[]): Uint8Array => {
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(value)
    return bytes
  }
  const text = (value: string): Buffer => {
    const bytes = Buffer.from(value, 'utf16le')
    return Buffer.concat([number(value.length), bytes, Buffer.alloc(-bytes.length & 3)])
  }
  const payload = Buffer.concat([number(entries.length), ...entries.flat().map(text)])
  return Buffer.concat([number(payload.length), payload])
}
