/** What the gallery can show: the long page, and each thing that lies over a page, alone. */
export const stages = [
  'components',
  'secrets',
  'confirm',
  'form',
  'palette',
  'menu',
  'select',
  'toast',
  'tooltip',
  'door',
  'paper',
] as const

export type Stage = (typeof stages)[number]

export type Look = {
  readonly stage: Stage
  readonly theme: 'light' | 'dark'
  /** `rtl` shows the same English words set from right to left. */
  readonly direction: 'ltr' | 'rtl'
}

/** As it stands behind the `#` of the gallery's address. */
export const writeLook = ({ stage, theme, direction }: Look): string => `${stage}-${theme}-${direction}`

/** Anything unknown is the long page in light, from left to right. */
export const readLook = (hash: string): Look => {
  const [stage, theme, direction] = hash.replace('#', '').split('-')
  return {
    stage: stages.find((known) => known === stage) ?? 'components',
    theme: theme === 'dark' ? 'dark' : 'light',
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
  }
}
