import { z } from 'zod'

/**
 * Ids are random UUIDv4: a sortable id would tell when something was written (design.md 3).
 * Each table has its own brand, so that a person's id cannot be handed in where a circle's is wanted.
 */
const id = <Brand extends string>() => z.uuidv4().brand<Brand>()

export const VaultId = id<'VaultId'>()
export const PersonId = id<'PersonId'>()
export const CircleId = id<'CircleId'>()
export const MembershipId = id<'MembershipId'>()
export const SessionId = id<'SessionId'>()
export const NoteId = id<'NoteId'>()
export const NoteVersionId = id<'NoteVersionId'>()
export const NextStepId = id<'NextStepId'>()
export const FollowUpId = id<'FollowUpId'>()
export const TopicId = id<'TopicId'>()
export const TurnId = id<'TurnId'>()
export const SessionStepId = id<'SessionStepId'>()
export const ContributionId = id<'ContributionId'>()
export const BoardItemId = id<'BoardItemId'>()
export const OutsideFileId = id<'OutsideFileId'>()
export const HoldId = id<'HoldId'>()
export const HeldLineId = id<'HeldLineId'>()
export const PreviewId = id<'PreviewId'>()
export const FormatId = id<'FormatId'>()
export const PromptId = id<'PromptId'>()
export const UndoToken = id<'UndoToken'>()

export type VaultId = z.infer<typeof VaultId>
export type PersonId = z.infer<typeof PersonId>
export type CircleId = z.infer<typeof CircleId>
export type MembershipId = z.infer<typeof MembershipId>
export type SessionId = z.infer<typeof SessionId>
export type NoteId = z.infer<typeof NoteId>
export type NoteVersionId = z.infer<typeof NoteVersionId>
export type NextStepId = z.infer<typeof NextStepId>
export type FollowUpId = z.infer<typeof FollowUpId>
export type TopicId = z.infer<typeof TopicId>
export type TurnId = z.infer<typeof TurnId>
export type SessionStepId = z.infer<typeof SessionStepId>
export type ContributionId = z.infer<typeof ContributionId>
export type BoardItemId = z.infer<typeof BoardItemId>
export type OutsideFileId = z.infer<typeof OutsideFileId>
export type HoldId = z.infer<typeof HoldId>
export type HeldLineId = z.infer<typeof HeldLineId>
export type PreviewId = z.infer<typeof PreviewId>
export type FormatId = z.infer<typeof FormatId>
export type PromptId = z.infer<typeof PromptId>
export type UndoToken = z.infer<typeof UndoToken>

/** Stands for a path that main has handed to the vault process; the window never names a path itself. */
export const PathToken = id<'PathToken'>()
export type PathToken = z.infer<typeof PathToken>
