import type { ReactNode } from 'react'
import { Button, Icon, IconButton, Kbd, Menu, TextLink, WithTooltip, type IconName } from '#ui/index.ts'
import { iconPaths } from '#ui/iconPaths.tsx'
import { InState, Line, Specimen } from '../Specimen.tsx'

const nothing = (): void => undefined
const long = 'A label that goes on for much longer than any button should ever have to'

const Looks = ({
  look,
  children,
}: {
  readonly look: 'prime' | 'outline' | 'soft' | 'quiet' | 'veil'
  readonly children: string
}): ReactNode => (
  <Line>
    <Button look={look}>{children}</Button>
    <InState state="hovered" on=".button">
      <Button look={look}>{children}</Button>
    </InState>
    <InState state="pressed" on=".button">
      <Button look={look}>{children}</Button>
    </InState>
    <InState state="focus-visible" on=".button">
      <Button look={look}>{children}</Button>
    </InState>
    <Button look={look} unavailable="Choose a day first.">
      {children}
    </Button>
    <Button look={look} isBusy>
      {children}
    </Button>
    <Button look={look} size="small">
      {children}
    </Button>
  </Line>
)

/** Everything one presses. */
export const Buttons = (): ReactNode => (
  <>
    <Specimen
      of="Button"
      title="Buttons"
      says="rest · hover · pressed · focus · unavailable, says why · busy · small; prime, outline, soft, quiet, veil"
    >
      <Looks look="prime">Prepare</Looks>
      <Looks look="outline">Print</Looks>
      <Looks look="soft">Print</Looks>
      <Looks look="quiet">Later</Looks>
      <Looks look="veil">Veil</Looks>
      <Line>
        <Button look="veil" icon="bud" shortcut="F9">
          Off the record
        </Button>
        <Button isDisabled>Not yours to press</Button>
        <Button look="soft">{long}</Button>
      </Line>
    </Specimen>
    <Specimen
      of="IconButton Menu TextLink Kbd WithTooltip"
      title="Small acts"
      says="rest · hover · focus · off; a menu; a link inside a sentence, hovered, off; key caps"
    >
      <Line>
        <IconButton icon="veil" label="Hide" shortcut="F8" />
        <InState state="hovered" on=".icon-button">
          <IconButton icon="veil" label="Hide" />
        </InState>
        <InState state="focus-visible" on=".icon-button">
          <IconButton icon="lock" label="Lock" />
        </InState>
        <IconButton icon="print" label="Print" isDisabled />
        <Menu label="More" entries={[{ id: '1', label: 'Rename', onChoose: nothing }]} />
        <span>
          Nothing parked yet. <TextLink onPress={nothing}>Park the first one</TextLink>
        </span>
        <InState state="hovered" on=".text-link">
          <TextLink onPress={nothing}>hovered</TextLink>
        </InState>
        <TextLink onPress={nothing} isDisabled>
          off
        </TextLink>
        <WithTooltip says="Find or do" shortcut="Ctrl K">
          <Button look="soft" size="small">
            <span>Find</span> <Kbd shortcut="Mod+K" />
          </Button>
        </WithTooltip>
        <Kbd shortcut="Mod+Shift+N" />
        <Kbd shortcut="F9" />
      </Line>
    </Specimen>
    <Specimen of="Icon" title="Icons">
      <Line>
        {/* The keys of a record of ours are the names of its icons. */}
        {(Object.keys(iconPaths) as readonly IconName[]).map((name) => (
          <Icon key={name} name={name} />
        ))}
      </Line>
    </Specimen>
  </>
)
