import { about } from './about.ts'
import { agenda } from './agenda.ts'
import { aliases } from './aliases.ts'
import { app } from './app.ts'
import { board } from './board.ts'
import { calendar } from './calendar.ts'
import { capture } from './capture.ts'
import { circles } from './circles.ts'
import { commands } from './commands.ts'
import { consent } from './consent.ts'
import { demo } from './demo.ts'
import { editor } from './editor.ts'
import { erase } from './erase.ts'
import { error } from './error.ts'
import { formats } from './formats.ts'
import { held } from './held.ts'
import { holds } from './holds.ts'
import { lending } from './lending.ts'
import { lock } from './lock.ts'
import { notes } from './notes.ts'
import { onboarding } from './onboarding.ts'
import { packets } from './packets.ts'
import { people } from './people.ts'
import { prepare } from './prepare.ts'
import { prompts } from './prompts.ts'
import { search } from './search.ts'
import { retention } from './retention.ts'
import { running } from './running.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { steps } from './steps.ts'
import { today } from './today.ts'
import { together } from './together.ts'
import { topics } from './topics.ts'
import { trash } from './trash.ts'
import { ui } from './ui.ts'
import { undo } from './undo.ts'
import { vault } from './vault.ts'
import { words } from './words.ts'
import { wrapUp } from './wrapUp.ts'

/** One area per file; a key is `area.key`. The other languages have the same areas and keys. */
export const en = {
  tag: 'en-GB',
  catalogue: {
    about,
    agenda,
    aliases,
    app,
    board,
    calendar,
    capture,
    circles,
    commands,
    consent,
    demo,
    editor,
    erase,
    error,
    formats,
    held,
    holds,
    lending,
    lock,
    notes,
    onboarding,
    packets,
    people,
    prepare,
    prompts,
    search,
    retention,
    running,
    sessions,
    settings,
    steps,
    today,
    together,
    topics,
    trash,
    ui,
    undo,
    vault,
    words,
    wrapUp,
  },
} as const
