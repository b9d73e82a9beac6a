import { closeDialogs } from '#tests/support/wayThroughScreens.ts'
import type { Page } from 'playwright-core'
import { mutualMentoringSession } from '#shared/formats/builtIn/mutualMentoringSession.ts'
import { pairConsultation } from '#shared/formats/builtIn/pairConsultation.ts'
import { reciprocalConversation } from '#shared/formats/builtIn/reciprocalConversation.ts'
import { tableEvening } from '#shared/formats/builtIn/tableEvening.ts'
import { harbourTopics, pairTopics, reciprocalTopics } from '#tests/support/evenings.ts'
import { writeNotes } from '#tools/demo/journey/notes.ts'
import { chooseTopics, pictureEvening, type Evening } from './evening.ts'
import { handingOver } from './handingOver.ts'
import { asks, press, seen, type PictureScreen } from './pictureScreen.ts'

const heard = async (page: Page, line: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'A line from the room' }).fill(line)
  await page.keyboard.press('Enter')
}

const caught = async (page: Page, ...lines: readonly string[]): Promise<void> => {
  const row = page.getByPlaceholder('Catch something for the circle …')
  for (const line of lines) {
    await row.click()
    await row.fill(line)
    await row.press('Enter')
    await page.locator('.catch-field:placeholder-shown').waitFor()
  }
}

const speakersGoBy = async (page: Page, count: number): Promise<void> => {
  for (let gone = 0; gone < count; gone += 1) await press(page, 'Next speaker')
}

/** What a host does in the middle of somebody's turn. */
const inTheMiddle: readonly PictureScreen[] = [
  seen(
    'harbour-paused',
    (page) => page.keyboard.press('Control+.'),
    (page) => press(page, 'Go on'),
  ),
  seen('harbour-off-the-record', (page, { pass }) =>
    press(page, 'Off the record')
      .then(() => pass(3))
      .then(() => page.getByText('3:00').waitFor()),
  ),
  seen(
    'harbour-held-lines',
    async (page) => {
      await press(page, 'Hold a line')
      const field = page.getByRole('textbox', { name: 'A line to hold' })
      await field.fill('What she would rather say herself')
      await field.press('Enter')
      await page.locator('.held-words').waitFor()
    },
    (page) => press(page, 'Back on the record'),
  ),
  seen('harbour-unwrite', (page) => asks(page, page.keyboard.press('Control+Shift+U')), closeDialogs),
  seen(
    'harbour-room-view',
    (page) => press(page, 'Room view'),
    (page) => press(page, 'Back to the notes'),
  ),
]

const evenings: readonly Evening[] = [
  {
    name: 'harbour',
    circle: 'Harbour Table',
    format: mutualMentoringSession,
    topics: [],
    atStep: {
      'Check-in': {
        meanwhile: async (page) => {
          await heard(page, '/went The pool opens again')
          await speakersGoBy(page, 3)
        },
      },
      'Choose topics': {
        also: [
          seen(
            'harbour-topics-chosen',
            async (page) => {
              await press(page, `A dot for “${harbourTopics[0]}”`)
              await chooseTopics(page, harbourTopics)
            },
            (page) => press(page, 'Give them turns'),
          ),
        ],
      },
      Tell: {
        meanwhile: (page) =>
          writeNotes(page, [
            'Half of them mean it kindly, and the other half is tired.',
            'They wait for your own way, not for his.',
            '[] Ask Lotte what she would keep, and why',
          ]),
      },
      Clarify: { meanwhile: (page) => heard(page, '/clar Who was there before you?') },
      Perspectives: {
        meanwhile: async (page) => {
          await heard(page, '/fresh Nobody misses the reasons, only the habits')
          await heard(page, '/exp Kept the Friday assembly, changed the rest')
        },
        also: inTheMiddle,
      },
      'Take-away and next step': {
        meanwhile: (page) =>
          page
            .getByRole('textbox', { name: 'In the presenter’s own words' })
            .fill('Keep the assembly, change the rest.'),
      },
      'Asks, offers, introductions': {
        meanwhile: (page) => caught(page, '? Somebody who knows boats', '+ A spare desk on Fridays'),
      },
      'One next step each': {
        meanwhile: (page) => caught(page, '> Write three lines about the yard'),
        also: [
          seen(
            'harbour-consent',
            (page) => asks(page, page.locator('.consent-chip').first().dispatchEvent('click')),
            closeDialogs,
          ),
        ],
      },
      'Close, hand over, next date': {
        meanwhile: async (page) => {
          await page.getByRole('tab', { name: 'For the circle' }).click()
          await writeNotes(page, [
            'Nobody misses the reasons, only the habits. The Friday assembly stays; the rest may change.',
            'Asked for: somebody who knows boats. Offered: a spare desk on Fridays.',
          ])
        },
      },
    },
    afterwards: handingOver,
  },
  {
    name: 'pair',
    circle: 'Two Chairs',
    format: pairConsultation,
    topics: pairTopics,
    atStep: {
      Tell: { meanwhile: (page) => writeNotes(page, ['Fourteen mails in one week, after ten.']) },
      "Outsider's view": { meanwhile: (page) => heard(page, '/fresh From outside it looks like a habit') },
      'Next steps': { meanwhile: (page) => caught(page, '> Close the laptop at ten') },
    },
    afterwards: [],
  },
  {
    name: 'table',
    circle: 'Kitchen Table, Alder Lane',
    format: tableEvening,
    topics: [],
    atStep: {
      'Catching up': { meanwhile: (page) => speakersGoBy(page, 4) },
      'The question of the evening': {
        meanwhile: (page) => heard(page, '/ques When is it right to leave?'),
        also: [
          seen(
            'table-room-view',
            (page) => press(page, 'Room view'),
            (page) => press(page, 'Back to the notes'),
          ),
        ],
      },
      'Who knows a good ...?': { meanwhile: (page) => caught(page, '? A dentist who explains') },
      'One action each': { meanwhile: (page) => caught(page, '> Return the cake tin') },
    },
    afterwards: [],
  },
  {
    name: 'reciprocal',
    circle: 'Across the Floor',
    format: reciprocalConversation,
    topics: reciprocalTopics,
    atStep: {
      'Open questions and listening': {
        meanwhile: (page) => heard(page, '/open Who looks round to see who nods?'),
      },
      'What each of us gained': { meanwhile: (page) => heard(page, '/take You change things afterwards') },
    },
    afterwards: [],
  },
]

/** Four evenings of four kinds, one after the other: one session runs at a time. */
export const eveningScreens: readonly PictureScreen[] = evenings.flatMap(pictureEvening)
