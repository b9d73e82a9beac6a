/**
 * What migrations say about columns again and again. A migration that has been released is never changed, so neither
 * is any line of this file: a test opens a kept database of every version.
 */

export const uuid = (column: string): string => `CHECK (length(${column}) = 36)`
export const date = (column: string): string =>
  `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`
export const minute = (column: string): string =>
  `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]')`
export const instant = (column: string): string =>
  `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')`
export const code = (column: string, codes: string): string =>
  `CHECK (${column} IN (${codes
    .split(' ')
    .map((each) => `'${each}'`)
    .join(', ')}))`
export const flag = (column: string): string => `CHECK (${column} IN (0, 1))`
export const days = (column: string): string => `CHECK (${column} BETWEEN 0 AND 36500)`
export const json = (column: string): string => `CHECK (json_valid(${column}))`

/** What every row carries. */
export const revision = `
  id TEXT NOT NULL PRIMARY KEY ${uuid('id')},
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_on TEXT NOT NULL ${date('created_on')},
  updated_on TEXT NOT NULL ${date('updated_on')}`

/** What every row of content carries beside it: when it goes, or went. */
export const life = `${revision},
  purge_on TEXT ${date('purge_on')},
  keep_until TEXT ${date('keep_until')},
  purged_on TEXT ${date('purged_on')},
  trashed_on TEXT ${date('trashed_on')}`
