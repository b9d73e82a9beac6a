export { AddTopic } from './AddTopic.tsx'
export { ParkingLot } from './ParkingLot.tsx'
export { TopicScreen } from './TopicScreen.tsx'
export { titleOf } from './topicWords.ts'
