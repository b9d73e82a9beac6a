import type { Topic } from './topic.ts'

const here = { circle: 'M', domain: 'work', raisedOn: -114 } as const

export const plumlineTopics = {
  'M-a': {
    ...here,
    owner: 'me',
    title: 'A reading year with no budget',
    kind: 'opportunity',
    sensitivity: 1,
    wants: ['ideas', 'questions'],
  },
  'M-b': { ...here, owner: 'bru', title: 'Volunteers who stay', kind: 'question', sensitivity: 1 },
  'M-c': { ...here, owner: 'lid', title: 'A museum that may be loud', kind: 'opportunity', sensitivity: 1 },
  'M-d': { ...here, owner: 'oma', title: 'Empty seats on Tuesdays', kind: 'roadblock', sensitivity: 1 },
  'M-e': {
    ...here,
    owner: 'bru',
    title: 'Saying no to a good idea',
    kind: 'decision',
    sensitivity: 2,
    raisedOn: -80,
  },
  'M-f': {
    ...here,
    owner: 'me',
    title: 'The letter to the council',
    kind: 'roadblock',
    sensitivity: 2,
    raisedOn: -80,
  },
  'M-g': {
    ...here,
    owner: 'lid',
    title: 'My successor is in the room',
    kind: 'decision',
    domain: 'both',
    sensitivity: 3,
    raisedOn: -70,
  },
  'M-h': {
    ...here,
    owner: 'oma',
    title: 'A house without a loud leader',
    kind: 'question',
    domain: 'both',
    sensitivity: 2,
    raisedOn: -30,
  },
  'M-i': { ...here, owner: 'me', title: 'Fewer meetings', kind: 'roadblock', sensitivity: 1, raisedOn: -10 },
  'M-j': {
    ...here,
    owner: 'bru',
    title: 'A joint ticket for four houses',
    kind: 'dream',
    sensitivity: 1,
    raisedOn: -17,
  },
} as const satisfies Readonly<Record<string, Topic>>
