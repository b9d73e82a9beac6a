import type { Topic } from './topic.ts'

const mine = { circle: 'P', domain: 'work', owner: 'me', raisedOn: -402 } as const
const his = { ...mine, owner: 'bru' } as const

export const twoChairsTopics = {
  'P-a': { ...mine, title: 'A deputy who is better at my job', kind: 'question', sensitivity: 3 },
  'P-b': { ...his, title: 'Closing a branch decently', kind: 'decision', sensitivity: 3 },
  'P-c': { ...mine, title: 'Evenings that never end', kind: 'roadblock', domain: 'both', sensitivity: 2 },
  'P-d': {
    ...his,
    title: 'The mayor’s favourite project',
    kind: 'roadblock',
    sensitivity: 4,
    raisedOn: -340,
    ended: { on: -225, as: 'released' },
  },
  'P-e': { ...mine, title: 'Which figures do we show?', kind: 'question', sensitivity: 2, raisedOn: -310 },
  'P-f': { ...his, title: 'Hiring for kindness', kind: 'opportunity', sensitivity: 1, raisedOn: -310 },
  'P-g': {
    ...his,
    title: 'My father’s house',
    kind: 'decision',
    domain: 'personal',
    sensitivity: 3,
    raisedOn: -270,
    ended: { on: -240, as: 'released' },
  },
  'P-h': {
    ...mine,
    title: 'A tender and a friend',
    kind: 'case',
    sensitivity: 4,
    raisedOn: -235,
    mustNotLearn: 'Anybody of the house, and nobody in town before it is decided',
  },
  'P-i': {
    ...his,
    title: 'A complaint that is half true',
    kind: 'roadblock',
    sensitivity: 3,
    raisedOn: -170,
  },
  'P-j': { ...mine, title: 'Should two become four?', kind: 'decision', sensitivity: 1, raisedOn: -140 },
} as const satisfies Readonly<Record<string, Topic>>
