import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { listPlaces } from './listPlaces.ts'

export const searchHandlers = ({ read }: Policies) =>
  ({ 'search.places': read(listPlaces) }) satisfies Partial<Handlers>
