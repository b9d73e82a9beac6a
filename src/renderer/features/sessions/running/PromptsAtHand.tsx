import type { ReactNode } from 'react'
import type { PromptView } from '#shared/contract/prompts.ts'
import { PromptPicker, type SessionUse } from '#features/prompts/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Dialog } from '#ui/index.ts'

type PromptsAtHandProps = {
  readonly use: SessionUse
  readonly onPick: (prompt: PromptView) => void
  readonly onClose: () => void
}

/** The whole bank in the middle of a session: one press, and the question stands in the step. */
export const PromptsAtHand = ({ use, onPick, onClose }: PromptsAtHandProps): ReactNode => {
  const { t } = useText()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('prompts.atHand.title')}
      says={t('prompts.atHand.says')}
      acts={
        <Button look="quiet" onPress={onClose}>
          {t('prompts.atHand.close')}
        </Button>
      }
    >
      <PromptPicker
        use={use}
        onPick={(prompt) => {
          onPick(prompt)
          onClose()
        }}
      />
    </Dialog>
  )
}
