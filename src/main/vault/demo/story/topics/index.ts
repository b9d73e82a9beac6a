import { harbourTopics } from './harbour.ts'
import { otherTopics } from './others.ts'
import { plumlineTopics } from './plumline.ts'
import type { Topic } from './topic.ts'
import { twoChairsTopics } from './twoChairs.ts'

const all = { ...harbourTopics, ...twoChairsTopics, ...plumlineTopics, ...otherTopics } as const

export type TopicKey = keyof typeof all
export const topics: Readonly<Record<TopicKey, Topic>> = all
