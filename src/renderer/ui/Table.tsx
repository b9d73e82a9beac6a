import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type TableColumn = {
  readonly id: string
  readonly title: string
  /** Set to the right, in figures of one width. */
  readonly isNumber?: boolean
}

export type TableRow = {
  readonly id: string
  /** The first cell, which names the row. */
  readonly head: ReactNode
  readonly cells: readonly ReactNode[]
}

type TableProps = {
  /** What the table says; read out before it. */
  readonly caption: string
  readonly showsCaption?: boolean
  /** The titles of the columns are only read out. */
  readonly hidesTitles?: boolean
  /** The first is the column of the heads. */
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

/** Facts side by side, in the order given; it is never sorted by its numbers. */
export const Table = ({
  caption,
  showsCaption = false,
  hidesTitles = false,
  columns,
  rows,
}: TableProps): ReactNode => {
  const [, ...beside] = columns
  return (
    <table className="table">
      <caption className={showsCaption ? 'overline' : 'only-read-aloud'}>{caption}</caption>
      <thead className={classes(hidesTitles && 'only-read-aloud')}>
        <tr>
          {columns.map(({ id, title, isNumber = false }) => (
            <th key={id} scope="col" className={classes(isNumber && 'number')}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, head, cells }) => (
          <tr key={id}>
            <th scope="row">{head}</th>
            {beside.map((column, index) => (
              <td key={column.id} className={classes(column.isNumber === true && 'number')}>
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
