import type { ReactNode } from 'react'
import { Rosette } from '#rosette/index.ts'
import { Button } from '#ui/index.ts'

type CalmScreenProps = {
  readonly title: string
  readonly says: string
  readonly act?: string
  readonly onAct?: () => void
}

/** The closed rose, what happened, and one way on. */
export const CalmScreen = ({ title, says, act, onAct }: CalmScreenProps): ReactNode => (
  <main className="calm on-veil">
    <div className="calm-middle" role="alert">
      <Rosette members={5} size={180} closed look="on-damson" />
      <h1>{title}</h1>
      <p className="lead second">{says}</p>
      {act !== undefined && onAct !== undefined && (
        <Button look="prime" onPress={onAct} autoFocus>
          {act}
        </Button>
      )}
    </div>
  </main>
)
