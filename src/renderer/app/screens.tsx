import type { ReactNode } from 'react'
import type { Place } from '#ui/index.ts'
import { AboutScreen } from '#features/about/index.ts'
import { ProgrammeScreen } from '#features/agenda/index.ts'
import { CircleScreen, FoundCircleScreen } from '#features/circles/index.ts'
import { FormatsScreen } from '#features/formats/index.ts'
import { PeopleScreen, PersonScreen } from '#features/people/index.ts'
import { PromptsScreen } from '#features/prompts/index.ts'
import { FadingScreen } from '#features/retention/index.ts'
import { SessionScreen } from '#features/sessions/index.ts'
import { KeysScreen, SettingsScreen } from '#features/settings/index.ts'
import { StepsScreen } from '#features/steps/index.ts'
import { TopicScreen } from '#features/topics/index.ts'
import { TodayScreen } from '#features/today/index.ts'
import { TrashScreen } from '#features/trash/index.ts'
import { VaultScreen } from '#features/vault/index.ts'

/** The screens of the open vault, one per kind of place. */
export const Screen = ({ place }: { readonly place: Place }): ReactNode => {
  switch (place.screen) {
    case 'today':
      return <TodayScreen />
    case 'steps':
      return <StepsScreen found={place} />
    case 'people':
      return <PeopleScreen />
    case 'person':
      return <PersonScreen personId={place.personId} />
    case 'found-circle':
      return <FoundCircleScreen />
    case 'circle':
      return <CircleScreen circleId={place.circleId} isAtNotes={place.isAtNotes ?? false} />
    case 'topic':
      return <TopicScreen topicId={place.topicId} />
    case 'session':
      return <SessionScreen sessionId={place.sessionId} />
    case 'programme':
      return <ProgrammeScreen sessionId={place.sessionId} />
    case 'formats':
      return <FormatsScreen />
    case 'prompts':
      return <PromptsScreen />
    case 'vault':
      return <VaultScreen />
    case 'settings':
      return <SettingsScreen />
    case 'keys':
      return <KeysScreen />
    case 'about':
      return <AboutScreen />
    case 'trash':
      return <TrashScreen />
    case 'fading':
      return <FadingScreen />
  }
}
