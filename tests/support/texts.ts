import { de } from '#i18n/catalogues/de/index.ts'
import { en } from '#i18n/catalogues/en/index.ts'
import { createText, type Text } from '#i18n/text.ts'

/** The words of each language, without waiting for them as a window does. */
export const english: Text = createText('en', en)
export const german: Text = createText('de', de)
