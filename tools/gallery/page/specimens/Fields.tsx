import { useState, type ReactNode } from 'react'
import {
  Choice,
  DayField,
  Field,
  LanguageSelect,
  NameField,
  OtherLanguages,
  PassphraseField,
  Pills,
  Select,
  Switch,
} from '#ui/index.ts'
import { InState, Line, Specimen } from '../Specimen.tsx'

const nothing = (): void => undefined
const lengths = [
  { value: 'short', label: 'Ninety minutes' },
  { value: 'usual', label: 'Two hours' },
  { value: 'long', label: 'As long as it takes, with a pause in the middle and soup at the end' },
] as const

/** Everything one writes into or chooses from. */
export const Fields = (): ReactNode => {
  const [length, setLength] = useState<(typeof lengths)[number]['value']>('usual')
  const [isOn, setIsOn] = useState(true)
  return (
    <>
      <Specimen
        of="Field"
        title="Fields"
        says="empty · written · focus · correction · off · several lines · overfull"
      >
        <div className="fields">
          <Field label="Empty" value="" onChange={nothing} placeholder="One thing to change" />
          <Field label="Written" value="Harbour Table" onChange={nothing} hint="What everybody calls it." />
          <InState state="focused" on=".field">
            <Field label="In focus" value="Harbour Table" onChange={nothing} />
          </InState>
          <Field
            label="To correct"
            value="gulls"
            onChange={nothing}
            correction="Four words or more, please: longer is kinder than cleverer."
          />
          <Field label="Off" value="Not now" onChange={nothing} isDisabled />
          <Field label="Overfull" value={'Overfull '.repeat(20)} onChange={nothing} />
          <Field
            label="Several lines"
            value={
              'Took over in March from a manager who had been there nineteen years.\nPeople still tell her how he would have done it.'
            }
            onChange={nothing}
            isMultiLine
          />
          <Field label="What should change?" value="" onChange={nothing} isQuestion />
        </div>
      </Specimen>
      <Specimen
        of="PassphraseField DayField NameField"
        title="Fields that know something"
        says="a passphrase, hidden and shown · a day in words, read and not read · a person by name"
      >
        <div className="fields">
          <PassphraseField label="Passphrase" value="slow ferry warm coat" onChange={nothing} />
          <PassphraseField label="Shown" value="slow ferry warm coat" onChange={nothing} startsRevealed />
          <PassphraseField
            label="Wrong"
            value="gulls"
            onChange={nothing}
            correction="That passphrase did not open the vault. Take your time."
          />
          <DayField label="When" day={{ words: '9 January 2030' }} onChange={nothing} />
          <DayField label="Not read" day={{ words: 'when it rains' }} onChange={nothing} isAskedFor />
          <NameField label="Who" known={[]} onChoose={nothing} hint="Enter adds the name." />
        </div>
      </Specimen>
      <Specimen
        of="Choice Pills Select Switch LanguageSelect OtherLanguages"
        title="Choices"
        says="chosen, open, hovered, focus · short answers · a menu · on, off, unavailable"
      >
        <InState state="focus-visible" on=".choice:last-child">
          <Choice label="How long?" value={length} onChange={setLength} options={lengths} />
        </InState>
        <div className="fields">
          <Pills
            label="How did it go?"
            value="released"
            onChange={nothing}
            options={[
              { value: 'open', label: 'Open' },
              { value: 'done', label: 'Done' },
              { value: 'released', label: 'Released' },
            ]}
          />
          <Pills
            label="Nothing chosen, small, off"
            size="small"
            isDisabled
            value={null}
            onChange={nothing}
            options={[
              { value: 'a', label: 'Here' },
              { value: 'b', label: 'Away' },
            ]}
          />
          <Select label="Length" isWide value={length} onChange={setLength} options={lengths} />
          <Line>
            <Select label="Narrow" value={length} onChange={setLength} options={lengths.slice(0, 2)} />
            <Select label="Off" value="usual" onChange={nothing} options={lengths} isDisabled />
            <LanguageSelect label="Language" />
            <OtherLanguages />
          </Line>
          <Switch isSelected={isOn} onChange={setIsOn} explains="it hides the notes instead">
            Not while an evening is running
          </Switch>
          <Switch isSelected={false} onChange={nothing}>
            Keep notes out of screenshots
          </Switch>
          <InState state="focus-visible" on=".switch">
            <Switch isSelected onChange={nothing}>
              In focus
            </Switch>
          </InState>
          <Switch isSelected onChange={nothing} isDisabled>
            Unavailable
          </Switch>
        </div>
      </Specimen>
    </>
  )
}
