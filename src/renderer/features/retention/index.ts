export { FadingBanner } from './FadingBanner.tsx'
export { FadingScreen } from './FadingScreen.tsx'
export { RetentionSettings } from './RetentionSettings.tsx'
