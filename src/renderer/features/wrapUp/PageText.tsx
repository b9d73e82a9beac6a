import { Fragment, type ReactNode } from 'react'

/** A page of plain text that goes to somebody: a title, which the file underlines with signs, is set as one. */
export const PageText = ({ page }: { readonly page: string }): ReactNode => {
  const lines = page.split('\n')
  return lines.map((line, index) => {
    if (isUnderline(line)) return null
    return (
      // A line is nothing but its place on a page that does not change.
      // oxlint-disable-next-line react/no-array-index-key
      <Fragment key={index}>
        {isUnderline(lines[index + 1]) ? <b className="packet-title">{line}</b> : line}
        {'\n'}
      </Fragment>
    )
  })
}

const isUnderline = (line: string | undefined): boolean => line !== undefined && /^=+$/u.test(line)
