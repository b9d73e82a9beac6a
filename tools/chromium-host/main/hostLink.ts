import type { HostApi, MainApi } from '../wire/api.ts'
import { Link, type Handlers } from '../wire/link.ts'

let link: Link<HostApi, MainApi> | null = null

const connected = (): Link<HostApi, MainApi> => {
  if (link === null)
    throw new Error('the stand-in for Electron only works in a process that its host started')
  return link
}

/** Main's line to the host. */
export const host: Pick<Link<HostApi, MainApi>, 'call' | 'tell'> = {
  call: (name, argument) => connected().call(name, argument),
  tell: (name, argument) => connected().tell(name, argument),
}

/** Called once, before the app's entry is loaded. */
export const connectToHost = (handlers: Handlers<MainApi>): void => {
  // process is the child's end of the channel that ChildProcess is the parent's end of.
  link = new Link<HostApi, MainApi>(process as never, handlers)
}
