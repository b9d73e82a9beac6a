import { useState, type ReactNode } from 'react'
import { Rosette } from '#rosette/index.ts'

/** The rose opens over the screen one comes to, once, and is gone; nothing waits for it. */
export const Bloom = (): ReactNode => {
  const [isOver, setIsOver] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  if (isOver) return null
  return (
    <div
      className="bloom on-veil"
      aria-hidden
      onAnimationEnd={(event) => {
        // The petals end earlier and bubble; only the ground's own end counts.
        if (event.target === event.currentTarget) setIsOver(true)
      }}
    >
      <Rosette members={5} size={268} opening look="on-damson" />
    </div>
  )
}
