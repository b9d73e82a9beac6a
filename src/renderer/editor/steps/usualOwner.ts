import type { NamedPerson, NoteSources } from '../sources.ts'

/** Whose a typed step is as long as it names nobody; undefined until the people are known. */
export const usualOwnerIn = ({
  people,
  usualOwnerId,
}: Pick<NoteSources, 'people' | 'usualOwnerId'>): NamedPerson | undefined =>
  people.get().find(({ id, isMe }) => (usualOwnerId === null ? isMe : id === usualOwnerId))
