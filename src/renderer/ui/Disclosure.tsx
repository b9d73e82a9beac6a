import type { ReactNode } from 'react'
import { Button as AriaButton, Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components'
import { Icon } from './Icon.tsx'

type DisclosureProps = {
  readonly title: ReactNode
  readonly children: ReactNode
  readonly startsOpen?: boolean
}

/** More of the same, out of sight until it is asked for. */
export const Disclosure = ({ title, children, startsOpen = false }: DisclosureProps): ReactNode => (
  <AriaDisclosure className="disclosure" defaultExpanded={startsOpen}>
    <AriaButton slot="trigger" className="disclosure-title">
      <Icon name="forward" size={13} />
      <span>{title}</span>
    </AriaButton>
    <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
  </AriaDisclosure>
)
