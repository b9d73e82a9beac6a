import { createContext, useContext } from 'react'
import type { CircleId, NextStepId, PersonId, SessionId, TopicId } from '#shared/ids.ts'

/** Where one can be in the open vault. Kept in memory only: no place is ever part of an address or a title. */
export type Place =
  | { readonly screen: 'today' }
  /** With one of them unfolded. */
  | { readonly screen: 'steps'; readonly stepId?: NextStepId }
  | { readonly screen: 'people' }
  | { readonly screen: 'person'; readonly personId: PersonId }
  | { readonly screen: 'found-circle' }
  /** At what I note about the circle itself. */
  | { readonly screen: 'circle'; readonly circleId: CircleId; readonly isAtNotes?: boolean }
  | { readonly screen: 'topic'; readonly topicId: TopicId }
  | { readonly screen: 'session'; readonly sessionId: SessionId }
  | { readonly screen: 'programme'; readonly sessionId: SessionId }
  | { readonly screen: 'formats' }
  | { readonly screen: 'prompts' }
  | { readonly screen: 'vault' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'keys' }
  | { readonly screen: 'about' }
  | { readonly screen: 'trash' }
  | { readonly screen: 'fading' }

export type Go = (place: Place) => void

/** Provided by the shell. */
export const GoContext = createContext<Go>(() => undefined)

/** Leads to another screen. Text that is not kept yet is kept first. */
export const useGo = (): Go => useContext(GoContext)

/** Hides what is on screen (F8); provided by the app. */
export const HideContext = createContext<() => void>(() => undefined)

export const useHide = (): (() => void) => useContext(HideContext)
