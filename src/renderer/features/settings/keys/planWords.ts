import type { KeyHolder } from '#shared/commands.ts'
import type { KeyPlan } from '#shared/keyChoices.ts'
import type { Shortcut } from '#shared/shortcuts.ts'
import { useText } from '#i18n/index.ts'
import { useHolderName, useShortcutWords } from '#ui/index.ts'

type PlanWords = {
  /** What giving this key would mean, or why it cannot be given; empty before one was pressed. */
  readonly says: string
  /** What was done, once it is. */
  readonly done: string
}

export const usePlanWords = (
  holder: KeyHolder,
  pressed: Shortcut | null,
  plan: KeyPlan | null,
): PlanWords => {
  const { t } = useText()
  const nameOf = useHolderName()
  const words = useShortcutWords()
  if (pressed === null || plan === null) return { says: '', done: '' }
  const name = nameOf(holder)
  const key = words(pressed)
  switch (plan.means) {
    case 'nothing':
      return { says: t('settings.keys.same', { name, key }), done: '' }
    case 'refused': {
      const other = plan.by === undefined ? '' : nameOf(plan.by)
      return { says: t(`settings.keys.refused.${plan.why}`, { key, other, ctrl: words('Mod') }), done: '' }
    }
    case 'given':
      return { says: t('settings.keys.free', { key }), done: t('settings.keys.done', { name, key }) }
    case 'swapped': {
      const values = { name, key, other: nameOf(plan.other), otherKey: words(plan.otherGets) }
      return { says: t('settings.keys.swapSays', values), done: t('settings.keys.doneSwap', values) }
    }
    case 'taken':
      return {
        says: t('settings.keys.takeSays', { key, other: nameOf(plan.other) }),
        done: t('settings.keys.done', { name, key }),
      }
  }
}
