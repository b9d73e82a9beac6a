import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'

type TextLinkProps = {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly isDisabled?: boolean
}

/** An act inside a sentence or a heading. It is a button: nothing in this window is a link that leads out. */
export const TextLink = ({ children, onPress, isDisabled = false }: TextLinkProps): ReactNode => (
  <AriaButton className="text-link" onPress={onPress} isDisabled={isDisabled}>
    {children}
  </AriaButton>
)
