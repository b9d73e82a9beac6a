import { useEffect, useState, type ReactNode } from 'react'
import { onSystem, system } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ConfirmDialog } from '#ui/index.ts'
import { ChooseAboutHeld } from './ChooseAboutHeld.tsx'

type Asked = { readonly act: 'lock' | 'quit'; readonly count: number }

/** Somebody locks or quits, and held lines would go with it: main asks before it does. Whoever only lent the keyboard to write reads none. */
export const AskAboutHeld = ({ isLent }: { readonly isLent: boolean }): ReactNode => {
  const [asked, setAsked] = useState<Asked | 'choosing' | null>(null)
  useEffect(() => onSystem('ask-about-held', ({ act, count }) => setAsked({ act, count })), [])
  if (asked === null) return null
  if (asked === 'choosing') return <ChooseAboutHeld onClose={() => setAsked(null)} />
  return (
    <Question
      asked={asked}
      onStay={() => setAsked(isLent ? null : 'choosing')}
      onClose={() => setAsked(null)}
    />
  )
}

type QuestionProps = {
  readonly asked: Asked
  readonly onStay: () => void
  readonly onClose: () => void
}

const Question = ({ asked: { act, count }, onStay, onClose }: QuestionProps): ReactNode => {
  const { t } = useText()
  return (
    <ConfirmDialog
      title={t(`held.ask.${act}.title`)}
      goes={t('held.ask.goes', { count })}
      stay={t('held.ask.stay')}
      go={t(`held.ask.${act}.go`, { count })}
      onGo={() => {
        onClose()
        // Asked for once more, it is done.
        void (act === 'lock' ? system('lock', { reason: 'button' }) : system('quit', {}))
      }}
      onClose={() => {
        void system('stayOpen', {})
        onStay()
      }}
    />
  )
}
