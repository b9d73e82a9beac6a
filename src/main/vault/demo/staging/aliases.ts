import { myAlias } from '../story/people.ts'
import type { Scene } from './scene.ts'

/** I have an alias too, and names were covered for an evening. */
export const aliasScenes = (): readonly Scene[] => [
  {
    on: -336,
    clock: '08:15',
    play: async ({ stage, cast }) => {
      await stage.call('aliases.setOfPerson', { personId: cast.people.of('me'), alias: myAlias })
    },
  },
  {
    on: -30,
    clock: '21:00',
    play: async ({ stage }) => {
      await stage.call('aliases.setView', { isOn: true, at: null })
      await stage.call('aliases.setView', { isOn: false, at: null })
    },
  },
]
