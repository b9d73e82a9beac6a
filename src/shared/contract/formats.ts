import { z } from 'zod'
import {
  formatFamilies,
  recordLayers,
  sessionRoles,
  stepKinds,
  stepPurposes,
  stepSpeakers,
} from '../formats/format.ts'
import { CircleId, FormatId } from '../ids.ts'
import { call, Line, Name, Nothing } from './call.ts'

/** Half minutes exist; what a step may take is a rule of its own (`domain/formats/validation`). */
const Minutes = z.number().min(-10_000).max(10_000)
const Words = z.string().trim().max(500)

/** The parts of a step that a format and a session's agenda share. */
export const stepFacts = {
  title: Words,
  speaker: z.enum(stepSpeakers),
  inTurnBlock: z.boolean(),
  kinds: z.array(z.enum(stepKinds)).max(stepKinds.length).readonly(),
  prompts: z.array(Words).max(10).readonly(),
  recordDefault: z.enum(recordLayers),
  passAllowed: z.boolean(),
  warnSeconds: z.int().min(0).max(3_600),
  optional: z.boolean(),
  everyNth: z.int().min(2).max(100).nullable(),
  special: z.enum(stepPurposes).nullable(),
}

export const FormatStepInput = z.strictObject({
  ...stepFacts,
  minutes: Minutes.nullable(),
  minutesPerPerson: Minutes.nullable(),
})

const FormatRole = z.strictObject({
  role: z.enum([...sessionRoles, 'presenter']).nullable(),
  words: Words,
})

export const FormatContentInput = z.strictObject({
  name: Name,
  family: z.enum(formatFamilies),
  purpose: Line,
  size: z.strictObject({ min: z.int().min(1).max(200), max: z.int().min(1).max(200) }),
  plannedMinutes: z.int().min(0).max(900),
  defaultTurns: z.int().min(0).max(40),
  roles: z.array(FormatRole).max(20).readonly(),
  groundRules: z.array(Words).max(40).readonly(),
  steps: z.array(FormatStepInput).max(200).readonly(),
})

/** A row of the list of formats. */
export const FormatSummary = z.strictObject({
  id: FormatId,
  name: Name,
  purpose: Line,
  family: z.enum(formatFamilies),
  size: z.strictObject({ min: z.int(), max: z.int() }),
  plannedMinutes: z.int(),
  defaultTurns: z.int(),
  isBuiltIn: z.boolean(),
})
export type FormatSummary = z.infer<typeof FormatSummary>

export const FormatView = FormatContentInput.extend({
  id: FormatId,
  isBuiltIn: z.boolean(),
  /** 1 for the built-in ones; grows with every change of an own one. */
  version: z.int().min(1),
  /** What was brought into such a session is raised again by its owner only. */
  closesTopics: z.boolean(),
})
export type FormatView = z.infer<typeof FormatView>

export const formatCalls = {
  /** Own ones first, by name; then those Subrosa brings along. */
  'formats.list': call({ input: Nothing, output: z.array(FormatSummary).max(1_000) }),
  'formats.get': call({ input: z.strictObject({ formatId: FormatId }), output: FormatView }),
  /** What the circle's sessions are planned with: its own choice, or that of its kind. */
  'formats.ofCircle': call({ input: z.strictObject({ circleId: CircleId }), output: FormatSummary }),
  /**
   * A new format, or with `formatId` the next version of an own one. Sessions keep the steps they have.
   * `invalid-input/malformed` for what is no format: no step, an empty title, minutes outside 0-240, a turn block that
   * is torn apart or in which nobody presents.
   */
  'formats.saveOwn': call({
    input: z.strictObject({
      formatId: FormatId.nullable(),
      /** What it was made from; it keeps that one's rule about closed topics. */
      basedOn: FormatId.nullable(),
      content: FormatContentInput,
    }),
    output: FormatView,
  }),
  /** An own one. Circles that used it return to the one of their kind; sessions keep their steps and its name. */
  'formats.remove': call({ input: z.strictObject({ formatId: FormatId }), output: Nothing }),
  /** Null returns to the format of the circle's kind. Sessions that are planned already stay as they are. */
  'formats.setOfCircle': call({
    input: z.strictObject({ circleId: CircleId, formatId: FormatId.nullable() }),
    output: FormatSummary,
  }),
}

export const formatEvents = {
  'formats.changed': z.strictObject({ ids: z.array(FormatId) }),
}
