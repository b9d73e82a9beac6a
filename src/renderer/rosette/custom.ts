import type { CSSProperties } from 'react'

/** Custom properties as a style: React's own type knows none, but takes them by this one. */
export const custom = (properties: Readonly<Record<`--${string}`, number>>): CSSProperties => properties

/** What gives an element, and all in it, the colours of a circle (`--hue-ink`, `--hue-wash` … in tokens.css). */
export const hueStyle = (hue: number): CSSProperties => custom({ '--h': hue })
