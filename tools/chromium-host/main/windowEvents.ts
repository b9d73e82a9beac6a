import type { MainApi } from '../wire/api.ts'
import type { Handlers } from '../wire/link.ts'
import { windowOf } from './browserWindow.ts'

type WindowApi = { [Name in keyof MainApi as Name extends `window.${string}` ? Name : never]: MainApi[Name] }

/** What the host tells of windows, as the windows' own events. */
export const windowEvents: Handlers<WindowApi> = {
  'window.closed': ({ id }) => windowOf(id)?.gone(),
  'window.closing': ({ id }) => windowOf(id)?.closeWanted() ?? true,
  'window.bounds': ({ id, bounds, content, state, turn }) =>
    windowOf(id)?.measured(bounds, content, state, turn),
  'window.focused': ({ id, isFocused }) => windowOf(id)?.focused(isFocused),
  'window.painted': ({ id }) => windowOf(id)?.painted(),
}
