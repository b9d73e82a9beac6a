import type { ReactNode } from 'react'
import './held.css'
import type { HeldLine } from '#shared/contract/held.ts'
import { flushDrafts, useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice } from '#ui/index.ts'

/** Line by line: mine, the presenter's, or gone. What consent does not allow says so. */
export const HeldChoices = ({ lines }: { readonly lines: readonly HeldLine[] }): ReactNode => {
  const { t } = useText()
  const settling = useAct('held.settle')
  const settle = async (line: HeldLine, as: 'keep' | 'hand-over' | 'discard'): Promise<void> => {
    // It lands in a note that may be open: its last words go first.
    await flushDrafts()
    await settling.run({ heldLineId: line.id, as })
  }
  return (
    <>
      <ul className="held-choices">
        {lines.map((line) => {
          const { id, text, presenter, mayKeep, mayHandOver } = line
          return (
            <li key={id}>
              <span className="held-words">{text}</span>
              <span className="across">
                <Button size="small" look="soft" onPress={() => void settle(line, 'discard')}>
                  {t('held.discard')}
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  unavailable={mayKeep ? undefined : t('held.notAgreed')}
                  onPress={() => void settle(line, 'keep')}
                >
                  {t('held.keep')}
                </Button>
                {presenter !== null && (
                  <Button
                    size="small"
                    look="quiet"
                    unavailable={mayHandOver ? undefined : t('held.notAgreed')}
                    onPress={() => void settle(line, 'hand-over')}
                  >
                    {presenter.isMe ? t('held.handOver.me') : t('held.handOver', { name: presenter.name })}
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <ErrorNotice error={settling.error} />
    </>
  )
}
