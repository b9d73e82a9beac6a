import type { ReactNode } from 'react'

/** Drawn on a 16-unit grid, 1.35 stroke, round caps and joins, no fill, two units of air. */
export const iconPaths = {
  today: <path d="M2 12.5h12M4.6 12.5a3.4 3.4 0 0 1 6.8 0M8 3.2v2.2M2.8 6.2l1.4 1.3M13.2 6.2l-1.4 1.3" />,
  step: <path d="M3 12.5h3.5V8.8H10V5.2h3.2M11 2.9l2.4 2.3L11 7.5" />,
  find: <path d="M11.3 7a4.3 4.3 0 1 1-8.6 0 4.3 4.3 0 0 1 8.6 0zM10.3 10.3L14 14" />,
  people: (
    <path d="M8.6 5.6a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0zM1.6 13.4c.3-2.7 2-4 4.4-4s4.1 1.3 4.4 4M10.4 3.3a2.5 2.5 0 0 1 0 4.6M12 9.8c1.4.5 2.3 1.7 2.5 3.6" />
  ),
  lock: (
    <>
      <rect x="3.2" y="7" width="9.6" height="6.8" rx="1.8" />
      <path d="M5.3 7V5.2a2.7 2.7 0 0 1 5.4 0V7" />
    </>
  ),
  /** A lowered eyelid: hide what is on screen. */
  veil: (
    <path d="M2 8s2.2-4 6-4 6 4 6 4M2.6 10.5l1.2-1M13.4 10.5l-1.2-1M8 12v-1.4M5.3 11.6l.6-1.3M10.7 11.6l-.6-1.3" />
  ),
  eye: (
    <path d="M2 8.4s2.2-4.2 6-4.2 6 4.2 6 4.2-2.2 4-6 4-6-4-6-4zM9.9 8.3a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0z" />
  ),
  minus: <path d="M3.2 8h9.6" />,
  up: <path d="M3.5 10L8 5.5 12.5 10" />,
  /** Two lines to take hold of. */
  grip: <path d="M3.5 6.2h9M3.5 9.8h9" />,
  plus: <path d="M8 3.2v9.6M3.2 8h9.6" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  /** A bud on its stem: off the record. */
  bud: (
    <path d="M8 2.2c2.9 1.6 3.7 4 3 6.2-.5 1.5-1.6 2.3-3 2.3s-2.5-.8-3-2.3c-.7-2.2.1-4.6 3-6.2zM8 4.6c-1 1.6-.8 3.3.9 4.5M8 10.7v3.5M8 13.2c1.2 0 2-.5 2.4-1.5" />
  ),
  clock: <path d="M13.8 8A5.8 5.8 0 1 1 2.2 8a5.8 5.8 0 0 1 11.6 0zM8 4.8V8l2.2 1.5" />,
  pause: <path d="M5.8 3.8v8.4M10.2 3.8v8.4" />,
  play: <path d="M5.4 3.4l6.8 4.6-6.8 4.6z" />,
  next: <path d="M4.2 3.5L9 8l-4.8 4.5M11.8 3.6v8.8" />,
  forward: <path d="M6 3.5L10.5 8 6 12.5" />,
  back: <path d="M10 3.5L5.5 8l4.5 4.5" />,
  down: <path d="M3.5 6L8 10.5 12.5 6" />,
  check: <path d="M3.3 8.5l3 3 6.4-7" />,
  topic: (
    <path d="M8 13.8V8.5M8 9.7C5.3 9.7 3.6 8.2 3.4 5.5 6 5.5 8 6.8 8 9.7zM8 8c0-2.7 1.7-4.5 4.6-4.6C12.7 6.2 11 8 8 8z" />
  ),
  question: <path d="M5.4 5.7C5.4 4 6.5 3 8 3s2.7 1 2.7 2.5c0 2-2.7 2.2-2.7 4.5M8 12.9v.1" />,
  note: <path d="M4 2.4h5.2L12 5.2v8.4H4zM6 7.4h4M6 9.9h4" />,
  box: <path d="M2.6 5.2L8 2.5l5.4 2.7v5.6L8 13.5l-5.4-2.7zM2.8 5.3L8 7.9l5.2-2.6M8 7.9v5.4" />,
  key: <path d="M7.9 10.8a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0zM7.2 8.9l5.6-5.7M10.6 5.4l1.7 1.7" />,
  print: (
    <>
      <path d="M4.6 6V2.6h6.8V6M4.6 11H2.8V6h10.4v5h-1.8" />
      <rect x="4.6" y="9.2" width="6.8" height="4.2" />
    </>
  ),
  more: <path d="M3.5 8v.1M8 8v.1M12.5 8v.1" />,
  swap: <path d="M3 5.5h9L9.7 3.2M13 10.5H4l2.3 2.3" />,
  trash: <path d="M3.2 4.6h9.6M6.4 4.4V2.8h3.2v1.6M4.4 4.6l.6 8.6h6l.6-8.6M6.7 7.2v3.6M9.3 7.2v3.6" />,
  moon: <path d="M12.8 9.7A5.4 5.4 0 0 1 6.3 3.2a5.4 5.4 0 1 0 6.5 6.5z" />,
  wait: (
    <path d="M4.5 2.5h7M4.5 13.5h7M5.2 2.5c0 3 2.8 3.5 2.8 5.5s-2.8 2.5-2.8 5.5M10.8 2.5c0 3-2.8 3.5-2.8 5.5s2.8 2.5 2.8 5.5" />
  ),
  /** A page in an open hand: it goes home. */
  hand: (
    <>
      <path d="M2.4 9.2h3l2 1.6h3.2M2.4 13.2h5.4l5.6-3.6c-.4-1-1.5-1.2-2.6-.6l-2 1.2" />
      <rect x="6.8" y="2.4" width="5.2" height="4.6" rx=".8" />
    </>
  ),
  leaf: <path d="M3.2 12.8c0-6 3-9.3 9.6-9.6.2 6.3-3 9.4-8 8.8M3.2 13.6c1-3 2.7-5 5.3-6.4" />,
  list: <path d="M3 4.2h2M3 8h2M3 11.8h2M7.5 4.2H13M7.5 8H13M7.5 11.8H13" />,
  disk: (
    <>
      <rect x="2.4" y="4" width="11.2" height="8" rx="1.8" />
      <path d="M10.8 9.8v.1M4.8 9.8h3" />
    </>
  ),
  folder: <path d="M2.4 12.4V4.2h4l1.6 1.9h5.6v6.3z" />,
  sliders: (
    <path d="M2.5 5h6M12 5h1.5M2.5 11H4M7.5 11h6M12 5a1.7 1.7 0 1 1-3.4 0A1.7 1.7 0 0 1 12 5zM7.4 11A1.7 1.7 0 1 1 4 11a1.7 1.7 0 0 1 3.4 0z" />
  ),
  pen: <path d="M3 13l.7-3L10.8 2.9l2.3 2.3L6 12.3zM9.3 4.4l2.3 2.3" />,
  bold: (
    <path d="M4.8 3h3.7a2.4 2.4 0 0 1 0 4.8H4.8zM4.8 7.8h4.4a2.6 2.6 0 0 1 0 5.2H4.8z" strokeWidth={1.7} />
  ),
  italic: <path d="M6.8 3h4.6M4.6 13h4.6M9.1 3L6.9 13" />,
  highlight: <path d="M5.4 9.3l5.5-6.2 2.4 2.2-5.5 6.2-2.6.2zM2.6 13.8h10.8" />,
  link: (
    <path d="M6.7 9.3a2.7 2.7 0 0 0 3.9.1l2-2a2.7 2.7 0 0 0-3.8-3.8l-.9.9M9.3 6.7a2.7 2.7 0 0 0-3.9-.1l-2 2a2.7 2.7 0 0 0 3.8 3.8l.9-.9" />
  ),
  mention: (
    <path d="M10.5 8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM10.5 5.5v3.2a1.65 1.65 0 0 0 3.3 0V8a5.8 5.8 0 1 0-2.4 4.7" />
  ),
  heading: <path d="M4 3v10M12 3v10M4 8h8" />,
  subheading: <path d="M5.4 4.4v5.4M10.6 4.4v5.4M5.4 7.1h5.2M3.4 13h9.2" />,
  bullets: (
    <>
      <path d="M3.2 4.2v.1M3.2 8v.1M3.2 11.8v.1" strokeWidth={2} />
      <path d="M6.6 4.2h6.8M6.6 8h6.8M6.6 11.8h6.8" />
    </>
  ),
  numbers: (
    <path d="M7.4 4.2h6M7.4 8h6M7.4 11.8h6M2.6 3.4l1.2-.7v3.5M2.5 10.2c.3-.9 2.2-.9 2.2.3 0 .9-2.2 1.5-2.2 2.7h2.3" />
  ),
  checklist: (
    <>
      <rect x="2.4" y="2.6" width="4.4" height="4.4" rx="1.2" />
      <rect x="2.4" y="9" width="4.4" height="4.4" rx="1.2" />
      <path d="M9.4 4.8h4.2M9.4 11.2h4.2M3.6 4.8l.8.8 1.3-1.5" />
    </>
  ),
  quote: (
    <path d="M6.6 4.2c-2 .8-3.1 2.3-3.1 4.4v2.6h3.4V7.9H5.2M12.8 4.2c-2 .8-3.1 2.3-3.1 4.4v2.6h3.4V7.9h-1.7" />
  ),
  rule: <path d="M2.6 6.9h10.8M2.6 9.3h10.8" />,
  undo: <path d="M5.6 3.2L2.8 6l2.8 2.8M2.8 6h6.4a3.6 3.6 0 0 1 0 7.2H6.4" />,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof iconPaths
