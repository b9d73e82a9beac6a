import { people, type OtherKey } from '../story/people.ts'
import type { Scene, Setting } from './scene.ts'

// The keys of the record itself.
const keys = Object.keys(people) as OtherKey[]

export const peopleScenes = (): readonly Scene[] =>
  keys.map((key) => ({
    on: people[key].knownFrom,
    clock: '08:00',
    play: (setting) => meet(setting, key),
  }))

const meet = async ({ stage, cast }: Setting, key: OtherKey): Promise<void> => {
  const { name, alias = '', relation, accessNeeds = '', howILikeHelp = '' } = people[key]
  const { id } = await stage.call('people.add', { name, relation })
  cast.people.put(key, id)
  if (alias !== '') await stage.call('aliases.setOfPerson', { personId: id, alias })
  if (accessNeeds === '' && howILikeHelp === '') return
  await stage.call('people.setComfort', { personId: id, accessNeeds, howILikeHelp })
}
