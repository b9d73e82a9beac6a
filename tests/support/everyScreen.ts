import type { Page } from 'playwright-core'
import type { Text, TextKey } from '#i18n/index.ts'
import { seeTheSeal } from './sealedScreens.ts'
import { writeLines } from '#tools/demo/journey/notes.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'
import { localDay } from '#main/localClock.ts'
import { foundedCircle, inDays, plannedSession, promisedStep, today } from './filledVault.ts'
import { step, turnStep } from '#shared/formats/builder.ts'
import type { CircleId, PersonId, SessionId } from '#shared/ids.ts'
import type { TestVault } from './vaultProcess.ts'
import { noonOf, passphrase, shelvedReadyVault, type ReadyVault } from './readyVault.ts'
import { vaultFolderIn, type ListedVault } from './openVault.ts'
import { noteDoc } from './noteDoc.ts'
import { seeTheHandingOver, seeWhatIsSaid } from './sessionScreens.ts'
import { closeDialogs, dialogOf, openMenu, wayThrough, type Look, type Way } from './wayThroughScreens.ts'

/** What the vault holds is the test's choice: data in a script of its own tells data from words of the app. */
export type Contents = {
  readonly vault: string
  readonly me: string
  readonly circles: readonly [near: string, far: string]
  readonly people: readonly [string, string, string, string]
  readonly steps: readonly [passed: string, soon: string, mine: string]
  readonly notes: { readonly mention: string; readonly step: string; readonly plain: string }
  /** An own format: its name, its steps and a prompt. */
  readonly format: readonly [name: string, arrive: string, tell: string, prompt: string]
  /** The first is the first person's, and has a turn in the session of today; the other waits. */
  readonly topics: readonly [turn: string, waits: string]
  /** What is written for the first person in the turn. */
  readonly forPresenter: string
  readonly asked: string
  readonly offered: string
  /** The beginning of the first person's name, as typed after @. */
  readonly mentioned: string
}

export const inLatin: Contents = {
  vault: 'My vault',
  me: 'Ines',
  circles: ['Plumline', 'The long table behind the quiet harbour'],
  people: ['Bruno', 'Lidia', 'Marguerite Ostermann', 'Otto'],
  steps: ['Measure the stairs', 'Write to the harbour master', 'Learn to splice'],
  notes: { mention: 'has the keys', step: 'Ask for the deposit', plain: 'Then we ate.' },
  format: ['Our evening', 'Arrive', 'Tell', 'How is the weather in you?'],
  topics: ['Following someone everyone loved', 'Whether to stand for the board'],
  forPresenter: 'They wait for your own way.',
  asked: 'Somebody who knows boats',
  offered: 'A spare desk on Fridays',
  mentioned: 'Bruno',
}

export const inCyrillic: Contents = {
  vault: 'Сейф',
  me: 'Инес',
  circles: ['Отвес', 'Долгий стол за тихой гаванью'],
  people: ['Бруно', 'Лидия', 'Маргарита Остерман', 'Отто'],
  steps: ['Измерить лестницу', 'Написать начальнику порта', 'Выучить узлы'],
  notes: { mention: 'взял ключи', step: 'Спросить о залоге', plain: 'Потом мы ели.' },
  format: ['Наш вечер', 'Прибытие', 'Рассказ', 'Какая в тебе погода?'],
  topics: ['После всеобщего любимца', 'Идти ли в правление'],
  forPresenter: 'Они ждут твоего пути.',
  asked: 'Кто-нибудь, кто знает лодки',
  offered: 'Свободный стол по пятницам',
  mentioned: 'Бруно',
}

/**
 * Two circles, three promises, a session today and one later with a note that read otherwise before and fades in three
 * days, and a step in the trash.
 */
export const makeVaultOf = (contents: Contents): Promise<ReadyVault> =>
  shelvedReadyVault(`every screen, ${contents.me}`, async (vault) => {
    const { circles, people, steps } = contents
    await vault.call('vault.rename', { name: contents.vault })
    const me = (await vault.call('people.list', {})).find(({ isMe }) => isMe)
    if (me === undefined) throw new Error('The vault knows nobody as me')
    await vault.call('people.rename', { personId: me.id, name: contents.me })
    vault.setNow(noonOf(inDays(-28)))
    const near = await foundedCircle(vault, circles[0], people.slice(0, 3), { purpose: '' })
    const far = await foundedCircle(vault, circles[1], people.slice(3), { purpose: '' })
    await keptFormat(vault, contents, [near, far])
    await promisedStep(vault, { title: steps[0], circleId: near, dueOn: inDays(-21) })
    await promisedStep(vault, { title: steps[1], circleId: far, dueOn: inDays(4) })
    await promisedStep(vault, { title: steps[2], circleId: null })
    vault.setNow(noonOf(today))
    await supportedStep(vault, near, contents)
    await bringTopics(vault, near, await plannedSession(vault, near, today), contents)
    const later = await plannedSession(vault, far, inDays(3))
    await writeTwice(vault, later, contents)
    const { id } = await vault.call('steps.create', {
      title: contents.notes.plain,
      ownerPersonId: me.id,
      circleId: near,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
    await vault.call('trash.move', { table: 'next_step', id })
  })

/** What somebody else promised by today, about which I may ask. */
const supportedStep = async (
  vault: TestVault,
  circleId: CircleId,
  { people, asked }: Contents,
): Promise<void> => {
  const known = await vault.call('people.list', {})
  const me = known.find(({ isMe }) => isMe)
  const owner = known.find(({ name }) => name === people[0])
  if (me === undefined || owner === undefined) throw new Error('Somebody is not there')
  const when = { horizon: 'date', dueOn: today } as const
  const { id } = await vault.call('steps.create', {
    title: asked,
    ownerPersonId: owner.id,
    circleId,
    sessionId: null,
    ...when,
  })
  await vault.call('steps.confirm', {
    stepId: id,
    ...when,
    supporterPersonId: me.id,
    firstMove: '',
    newForMe: null,
    canKeepUp: null,
  })
}

/** Topics of two people, one of whom lets everything be written, and lines on the board. */
const bringTopics = async (
  vault: TestVault,
  circleId: CircleId,
  sessionId: SessionId,
  { people, topics, asked, offered }: Contents,
): Promise<void> => {
  const circle = await vault.call('circles.get', { circleId })
  const idOf = (name: string): PersonId => {
    const person = circle.people.find((one) => one.name === name)
    if (person === undefined) throw new Error(`${name} is no member`)
    return person.personId
  }
  const all = { of: 'circle', notePolicy: 'full', sharingLevel: 'unattributed' } as const
  await vault.call('consent.change', { circleId, change: all, strike: false })
  const toAll = { of: 'member', personId: idOf(people[0]), consent: 'full' } as const
  await vault.call('consent.change', { circleId, change: toAll, strike: false })
  const topicOf = (ownerPersonId: PersonId, title: string) =>
    vault.call('topics.create', { circleId, ownerPersonId, title, kind: 'roadblock', sessionId: null })
  const { id } = await topicOf(idOf(people[0]), topics[0])
  await topicOf(idOf(people[1]), topics[1])
  await vault.call('turns.choose', { sessionId, topicIds: [id] })
  const line = {
    circleId,
    sessionId: null,
    area: 'other',
    neededBy: null,
    isStanding: false,
    answersId: null,
  } as const
  await vault.call('board.create', { ...line, kind: 'ask', personId: idOf(people[0]), text: asked })
  await vault.call('board.create', { ...line, kind: 'offer', personId: idOf(people[1]), text: offered })
}

/** A format in the words of the test, which both circles use. */
const keptFormat = async (
  vault: TestVault,
  { format: [name, arrive, tell, prompt] }: Contents,
  circles: readonly CircleId[],
): Promise<void> => {
  const facts = { prompts: [prompt], warnSeconds: 30 }
  const { id } = await vault.call('formats.saveOwn', {
    formatId: null,
    basedOn: null,
    content: {
      name,
      family: 'custom',
      purpose: prompt,
      size: { min: 4, max: 8 },
      plannedMinutes: 90,
      defaultTurns: 2,
      roles: [],
      groundRules: [prompt],
      steps: [
        step(arrive, 45, 'round', facts),
        turnStep(tell, 30, 'presenter', { ...facts, record: 'presenter' }),
        step(arrive, 10, 'round', { ...facts, kinds: ['promise'], record: 'agreed' }),
      ],
    },
  })
  for (const circleId of circles) await vault.call('formats.setOfCircle', { circleId, formatId: id })
}

/** A note with an earlier version, in a vault that keeps private notes for three days. */
const writeTwice = async (vault: TestVault, sessionId: SessionId, { notes }: Contents): Promise<void> => {
  const note = await vault.call('notes.open', {
    owner: { table: 'session', id: sessionId },
    layer: 'private',
  })
  await vault.call('notes.save', { noteId: note.id, baseRev: 1, doc: noteDoc(notes.plain) })
  await vault.call('notes.leave', { noteId: note.id })
  await vault.call('notes.save', { noteId: note.id, baseRev: 2, doc: noteDoc(notes.mention) })
  const { days } = await vault.call('retention.settings', {})
  await vault.call('retention.setVault', { days: { ...days, private_days: 3 } })
}

/** Puts the vault where it belongs and one that has gone beside it on the list. */
export const furnishedWith =
  (vault: ReadyVault, name: string, gone: string) =>
  (home: string): readonly ListedVault[] => {
    const folder = vaultFolderIn(home)
    vault.putInto(folder)
    return [
      { name, folder, lastOpenedOn: localDay() },
      { name: gone, folder: `${folder}-gone`, lastOpenedOn: null },
    ]
  }

/** Everything that is shown before a vault is open, and the first vault's way to Today. */
export const seeTheDoor = async (app: Subrosa, text: Text, gone: string, look: Look): Promise<void> => {
  const { page, t, press } = await wayThrough(app, text)
  await page.locator('.lock-pill input').fill('half typed')
  await look('lock')
  await press('lock.sheet')
  await page.getByRole('combobox').first().fill('ab')
  await page.getByRole('option').first().waitFor()
  await look('words')
  await press('ui.back')
  await press('lock.another')
  await look('chooser')
  await page.locator('.vault-choice', { hasText: gone }).click()
  await page.getByText(t('lock.door.missing')).waitFor()
  await look('missing')
  await press('lock.another')
  await press('lock.choose.restore')
  await look('restore at the door')
  await press('ui.back')
  await press('lock.another')
  await press('lock.choose.new')
  await page.getByLabel(t('onboarding.name')).fill('Ινές')
  await look('onboarding')
  await press('onboarding.placeChange')
  await look('onboarding place')
  await page.getByLabel(t('onboarding.passphrase')).fill(passphrase)
  await press('onboarding.make')
  await page.locator('[data-word="12"]').waitFor()
  await look('sheet')
  const sheet = await page
    .locator('[data-word]')
    .evaluateAll((words) => words.map((word) => (word.textContent ?? '').trim()))
  await press('words.sheet.have')
  await look('prove the words')
  for (let position = 1; position <= 12; position += 1) {
    const field = page.getByLabel(t('words.entry.word', { position }), { exact: true })
    if ((await field.count()) > 0) await field.fill(sheet[position - 1] ?? '')
  }
  await press('words.prove.act')
  await page.getByRole('heading', { name: t('today.newcomer.title') }).waitFor()
  await look('today of a newcomer')
}

/** Stretches of the way through an open vault; each begins wherever another ended. */
const stretches = {
  places: (way, contents, look) => seeThePlaces(way, contents, look),
  over: (way, _contents, look) => seeWhatLiesOver(way, look),
  backups: (way, _contents, look) => seeTheBackups(way, look),
  circle: (way, contents, look) => seeACircle(way, contents, look),
  table: (way, contents, look) => seeATable(way, contents, look),
  kept: (way, contents, look) => seeWhatIsKept(way, contents, look),
} as const satisfies Readonly<Record<string, (way: Way, contents: Contents, look: Look) => Promise<void>>>
export type Stretch = keyof typeof stretches
// The keys of the object above are its names.
const wholeWay = Object.keys(stretches) as readonly Stretch[]

/** Every screen, dialog and menu of an open vault, or of some stretches of the way. */
export const seeTheVault = async (
  app: Subrosa,
  text: Text,
  contents: Contents,
  look: Look,
  along: readonly Stretch[] = wholeWay,
): Promise<void> => {
  const way = await wayThrough(app, text)
  const { page, t } = way
  const [near] = contents.circles
  await page.locator('.lock-pill input').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: t('today.meets.today', { circle: near }) }).waitFor()
  await page.locator('.bloom').waitFor({ state: 'detached' })
  for (const stretch of along) await stretches[stretch](way, contents, look)
}

const seeThePlaces = async ({ page, t, press, goTo }: Way, contents: Contents, look: Look): Promise<void> => {
  await look('today')
  await goTo(t('app.nav.steps'))
  await page.locator('button.step-words').first().click()
  await look('next steps')
  await press('steps.detail.confirm')
  await look('a promise read out once more')
  await closeDialogs(page)
  // In a small window it lies over the list.
  await press('steps.detail.close')
  await press('steps.add')
  await look('a new next step')
  await closeDialogs(page)
  await goTo(t('app.nav.people'))
  await page.getByText(contents.people[2]).waitFor()
  await look('people')
  await page.locator('.person-name', { hasText: contents.people[2] }).click()
  await page.getByRole('heading', { name: contents.people[2], level: 1 }).waitFor()
  await look('person')
  await goTo(t('app.nav.found'))
  await look('found a circle')
  await goTo(t('app.nav.settings'))
  await look('settings')
  await press('settings.keysAct')
  await page.getByRole('heading', { name: t('settings.keys.title'), level: 1 }).waitFor()
  await look('keys')
  await page.locator('.key-button').first().click()
  await dialogOf(page).waitFor()
  await page.keyboard.press('Control+1')
  await look('a new key')
  await closeDialogs(page)
  await goTo(t('app.nav.settings'))
  await press('about.title')
  await page.getByRole('heading', { name: t('about.never.title') }).waitFor()
  await look('about')
}

/** What opens over any screen: finding or doing, and the keyboard map. */
const seeWhatLiesOver = async ({ page }: Way, look: Look): Promise<void> => {
  await page.keyboard.press('Control+K')
  await dialogOf(page).getByRole('combobox').waitFor()
  await look('palette', { isTabbed: false })
  await page.keyboard.type('qqq')
  await look('palette that finds nothing', { isTabbed: false })
  await closeDialogs(page)
  await page.keyboard.press('?')
  await dialogOf(page).waitFor()
  await look('keyboard map')
  await closeDialogs(page)
}

/** How a note read before, what lies in the trash, what fades, and what is asked before something is erased. */
const seeWhatIsKept = async (
  way: Way,
  { circles: [, far], notes, people }: Contents,
  look: Look,
): Promise<void> => {
  const { page, t, press, goTo } = way
  await goTo(far)
  await press('circles.page.openSession')
  await page
    .getByRole('textbox', { name: t('notes.layer.private') })
    .getByText(notes.mention)
    .waitFor()
  await openMenu(way, 'editor.more.label')
  await look('menu of a note', { isTabbed: false })
  await page.getByRole('menuitem', { name: t('commands.note-history') }).click()
  await dialogOf(page).getByText(notes.plain).first().waitFor()
  await look('earlier versions')
  await closeDialogs(page)
  await openMenu(way, 'editor.more.label')
  await page.getByRole('menuitem', { name: t('notes.strike') }).click()
  await seeTheQuestion(page, 'strike a note', look)
  await byName(page, t('commands.trash'))
  await page.getByText(notes.plain).waitFor()
  await look('trash')
  await press('trash.empty.act')
  await seeTheQuestion(page, 'empty the trash', look)
  await byName(page, t('commands.fading'))
  await page.getByText(notes.mention, { exact: true }).first().waitFor()
  await look('what fades')
  await page.locator('.fading-line .icon-button').first().click()
  await page.getByRole('menuitem', { name: t('retention.keepUntil') }).click()
  await dialogOf(page).locator('input').waitFor()
  await look('keep until a day')
  await closeDialogs(page)
  await goTo(t('app.nav.people'))
  await page.locator('.person-name', { hasText: people[2] }).click()
  await page.getByRole('heading', { name: people[2], level: 1 }).waitFor()
  await press('people.more', { name: people[2] })
  await page.getByRole('menuitem', { name: t('people.forget') }).click()
  await seeTheQuestion(page, 'forget somebody', look)
  await goTo(t('app.nav.vault'))
  await press('vault.inside.cleanAct')
  await dialogOf(page).waitFor()
  await look('deep clean')
  await closeDialogs(page)
  await goTo(t('app.nav.settings'))
  await press('holds.set.menu')
  await dialogOf(page).waitFor()
  await look('keep everything')
  await dialogOf(page)
    .getByRole('button', { name: t('holds.set.act'), exact: true })
    .click()
  await dialogOf(page).waitFor({ state: 'detached' })
  await press('holds.lift')
  await dialogOf(page).waitFor()
  await look('lift a hold')
  await dialogOf(page)
    .getByRole('button', { name: t('holds.lift.act'), exact: true })
    .click()
  await dialogOf(page).waitFor({ state: 'detached' })
  await goTo(far)
  await press('circles.page.openSession')
  await seeTheSeal(way, notes.plain, look)
  await page.keyboard.press('F8')
  await page.getByRole('heading', { name: t('app.hidden.title') }).waitFor()
  await look('hidden')
}

/** What would go is counted first. */
const seeTheQuestion = async (page: Page, about: string, look: Look): Promise<void> => {
  await dialogOf(page).waitFor()
  await look(`before it is erased: ${about}`)
  await closeDialogs(page)
}

const byName = async (page: Page, command: string): Promise<void> => {
  // A sheet that is just going still holds the keys.
  await page.locator('.scrim').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+K')
  await dialogOf(page).getByRole('combobox').fill(command)
  await page.keyboard.press('Enter')
  await dialogOf(page).waitFor({ state: 'detached' })
}

const seeTheBackups = async ({ page, t, press, goTo }: Way, look: Look): Promise<void> => {
  await goTo(t('app.nav.vault'))
  await look('vault')
  const dialogs = [
    'vault.backUp',
    'vault.way.check',
    'vault.way.change',
    'vault.way.newWords',
    'vault.folder.rename',
    'vault.restore.open',
    'vault.known.check',
  ] as const satisfies readonly TextKey[]
  for (const key of dialogs) {
    await press(key)
    await dialogOf(page).waitFor()
    await look(`dialog ${key}`)
    await closeDialogs(page)
  }
}

const seeACircle = async (way: Way, contents: Contents, look: Look): Promise<void> => {
  const {
    circles: [near],
    people,
    topics,
    asked,
  } = contents
  const { page, t, press, goTo } = way
  await goTo(near)
  await page.getByText(people[2]).first().waitFor()
  await look('circle')
  for (const chapter of ['circles.page.steps', 'circles.page.sessions'] as const) {
    await page.getByRole('tab', { name: t(chapter) }).click()
    await look(`circle, ${chapter}`)
  }
  await page.getByRole('tab', { name: t('topics.tab') }).click()
  await press('topics.add')
  await look('parking lot')
  await page.getByRole('tab', { name: t('notes.title'), exact: true }).click()
  await page.getByRole('textbox', { name: t('notes.layer.private') }).waitFor()
  await look('notes of a circle')
  await page.getByRole('tab', { name: t('board.tab') }).click()
  await page.getByText(asked).waitFor()
  await press('board.add')
  await look('asks and offers')
  await page.getByRole('tab', { name: t('together.tab') }).click()
  await page.getByText(t('together.roles.nobody')).first().waitFor()
  await look('together')
  await page.getByRole('tab', { name: t('topics.tab') }).click()
  await page.locator('.topic-line', { hasText: topics[0] }).click()
  await page.getByRole('heading', { name: t('topics.brief.title') }).waitFor()
  await page.getByRole('textbox', { name: t('notes.layer.private') }).waitFor()
  await look('topic')
  await press('topics.act.more')
  await look('menu of a topic', { isTabbed: false })
  await page.keyboard.press('Escape')
  await goTo(near)
  await press('circles.page.more', { name: near })
  await look('menu of a circle', { isTabbed: false })
  await page.getByRole('menuitem', { name: t('circles.page.plan') }).click()
  await dialogOf(page).waitFor()
  await look('plan a session')
  await closeDialogs(page)
  await press('circles.page.more', { name: near })
  await page.getByRole('menuitem', { name: t('circles.page.edit') }).click()
  await dialogOf(page).waitFor()
  await look('change a circle')
  await closeDialogs(page)
  for (const [key, name] of [
    ['consent.open', 'what may be written'],
    ['holds.set.menu', 'keep everything of a circle'],
    ['circles.close.act', 'a circle comes to its end'],
  ] as const) {
    await press('circles.page.more', { name: near })
    await page.getByRole('menuitem', { name: t(key) }).click()
    await dialogOf(page).locator('button, input').first().waitFor()
    await look(name)
    await closeDialogs(page)
  }
  await press('circles.page.more', { name: near })
  await page.getByRole('menuitem', { name: t('calendar.open') }).click()
  await dialogOf(page).locator('form').waitFor()
  await look('dates for a calendar')
  await closeDialogs(page)
  await press('circles.page.openSession')
  await page.getByRole('button', { name: t('sessions.act.start') }).waitFor()
  await look('planned session')
  await seeTheProgramme(way, contents, look)
}

/** A session from its beginning to its end, and what is handed over from it. */
const seeATable = async (way: Way, contents: Contents, look: Look): Promise<void> => {
  const { page, t, press, goTo } = way
  const { circles, notes, mentioned } = contents
  await goTo(circles[0])
  await press('circles.page.openSession')
  await press('sessions.act.start')
  await dialogOf(page).waitFor()
  await look('begin dialog')
  await press('sessions.before.begin')
  await dialogOf(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: t('sessions.act.wrapUp') }).waitFor()
  await look('step in which nothing is written')
  await press('capture.closed.write')
  await writeLines(page, [`@${mentioned} ${notes.mention}`, `[] ${notes.step}`, notes.plain])
  await page.getByText(t('notes.kept'), { exact: true }).waitFor()
  await look('session', { isTabbed: false })
  await page.keyboard.type('/')
  await page.getByRole('listbox').waitFor()
  await look('menu of blocks', { isTabbed: false })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Backspace')
  for (const [name, choose] of [
    ['a line', 'ArrowRight'],
    ['chosen words', 'Shift+ArrowUp'],
  ] as const) {
    await page.keyboard.press(choose)
    await page.keyboard.press('Alt+F10')
    await page.getByRole('toolbar', { name: t('editor.tools.label') }).waitFor()
    await look(`tools for ${name}`, { isTabbed: false })
    while ((await page.getByRole('toolbar').count()) > 0) await page.keyboard.press('Escape')
  }
  await page.keyboard.press('F7')
  await page.getByText(t('running.room.says')).waitFor()
  await look('room view')
  await page.keyboard.press('F7')
  await page.keyboard.press('F9')
  await page.getByText(t('running.off.says')).waitFor()
  await look('off the record')
  await seeWhatIsHeld(way, contents.notes.plain, look)
  await page.keyboard.press('F9')
  await page.keyboard.press('Control+.')
  await page.getByText(t('running.paused.stands')).waitFor()
  await look('paused session', { isTabbed: false })
  await page.keyboard.press('Control+.')
  const { topics, forPresenter, steps } = contents
  await seeWhatIsSaid(way, { topic: topics[0], line: forPresenter, promise: steps[0] }, look)
  // In the smallest window a toast lies over the button for its eight seconds, and the end of the pause draws it anew.
  await page.keyboard.press('Escape')
  const ended = page.getByText(t('sessions.wrapUp.says'))
  await page
    .getByRole('button', { name: t('sessions.act.wrapUp') })
    .first()
    .dispatchEvent('click')
  await ended.waitFor()
  await look('wrap-up', { isTabbed: false })
  await seeTheHandingOver(way, look)
}

/** A line held in memory, what is asked before a lock drops it, and how the last minutes are taken back. */
const seeWhatIsHeld = async ({ page, t, press }: Way, line: string, look: Look): Promise<void> => {
  await press('held.offer.act')
  await page.getByRole('textbox', { name: t('held.what') }).fill(line)
  await page.keyboard.press('Enter')
  await page.locator('.held-words').waitFor()
  await look('held lines')
  await page.keyboard.press('Control+L')
  await dialogOf(page).getByText(t('held.ask.lock.title')).waitFor()
  await look('before a lock drops held lines')
  await page.keyboard.press('Escape')
  await dialogOf(page).getByText(line).waitFor()
  await look('choose about held lines')
  await dialogOf(page)
    .getByRole('button', { name: t('held.discard'), exact: true })
    .click()
  await dialogOf(page).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Shift+U')
  await dialogOf(page).waitFor()
  await look('take back the last minutes')
  await closeDialogs(page)
}

/** The steps of a session that are too long, and what can be done with them. */
const seeTheProgramme = async (
  { page, t, press, goTo }: Way,
  contents: Contents,
  look: Look,
): Promise<void> => {
  const [circle] = contents.circles
  await press('agenda.open')
  await page.locator('.programme').waitFor()
  await press('agenda.prompts.show')
  await look('programme')
  for (const key of ['agenda.another', 'agenda.step.add'] as const) {
    await press(key)
    await dialogOf(page).waitFor()
    await look(`dialog ${key}`)
    await closeDialogs(page)
  }
  await press('agenda.more')
  await look('menu of a programme', { isTabbed: false })
  await page.getByRole('menuitem', { name: t('agenda.keep.act') }).click()
  await dialogOf(page).waitFor()
  await look('keep a format')
  await closeDialogs(page)
  await byName(page, t('commands.formats'))
  await page.getByRole('heading', { name: t('formats.title'), level: 1 }).waitFor()
  await page.locator('.format-list .disclosure-title').first().click()
  await page.locator('.format-steps').first().waitFor()
  await look('formats')
  await press('prompts.title')
  await page.getByRole('heading', { name: t('prompts.title'), level: 1 }).waitFor()
  await page.getByRole('textbox', { name: t('prompts.own') }).fill(contents.format[3])
  await page.keyboard.press('Enter')
  await press('prompts.more', { prompt: contents.format[3] })
  await look('menu of a question', { isTabbed: false })
  await page.getByRole('menuitem', { name: t('prompts.edit') }).click()
  await dialogOf(page).waitFor()
  await look('change a question')
  await closeDialogs(page)
  await look('questions')
  await goTo(circle)
  await press('circles.page.openSession')
  await page.getByRole('button', { name: t('sessions.act.start') }).waitFor()
}
