import type { ReactNode } from 'react'
import { iconPaths, type IconName } from './iconPaths.tsx'

export type { IconName } from './iconPaths.tsx'

/** These point or begin somewhere; read from right to left, the other way. */
const pointing: ReadonlySet<IconName> = new Set([
  'forward',
  'back',
  'next',
  'play',
  'undo',
  'step',
  'bullets',
  'quote',
])

/** A line icon in the colour of the text around it; decoration: its meaning is always said in words beside or above it. */
export const Icon = ({ name, size = 17 }: { readonly name: IconName; readonly size?: number }): ReactNode => (
  <svg
    {...(pointing.has(name) ? { className: 'mirrors' } : {})}
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.35}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
  >
    {iconPaths[name]}
  </svg>
)
