export { AddTopic } from './AddTopic.tsx'
export { ParkingLot } from './ParkingLot.tsx'
export { TopicScreen } from './TopicScreen.tsx'
export { factsOf, titleOf } from './topicWords.ts'
