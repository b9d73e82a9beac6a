import type { NoteLayer } from '../../contract/notes.ts'
import type { RecordLayer, StepSpeaker } from '../../formats/format.ts'

/** As much of a step as says where its text goes (formats.md 1 and 4, "Record"). */
export type RecordRule = {
  readonly recordDefault: RecordLayer
  readonly speaker: StepSpeaker
}

/** Nothing is written in it: its record is `none`, or it is silent and belongs to neither presenter nor writer. */
export const isClosedStep = ({ recordDefault, speaker }: RecordRule): boolean =>
  recordDefault === 'none' || (speaker === 'silent' && recordDefault === 'agreed')

/** The layer its sheet opens with; outside of turns nobody presents, and what is meant for a presenter stays mine. */
export const layerOfStep = ({ recordDefault }: RecordRule, isInTurn: boolean): NoteLayer => {
  if (recordDefault === 'agreed') return 'agreed'
  return recordDefault === 'presenter' && isInTurn ? 'for_presenter' : 'private'
}

/** The record of a closed step once the host lets it be written in after all. */
export const raisedRecord = (isInTurn: boolean): RecordLayer => (isInTurn ? 'presenter' : 'private')
