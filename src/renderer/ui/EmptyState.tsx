import type { ReactNode } from 'react'
import { Rosette } from '#rosette/index.ts'

type EmptyStateProps = {
  readonly title: string
  /** One kind sentence. */
  readonly says: string
  /** One link or button. */
  readonly act?: ReactNode
}

export const EmptyState = ({ title, says, act }: EmptyStateProps): ReactNode => (
  <div className="empty-state">
    <Rosette members={5} size={104} closed look="faint" />
    <div>
      <h2 className="section-title">{title}</h2>
      <p>{says}</p>
      {act}
    </div>
  </div>
)
