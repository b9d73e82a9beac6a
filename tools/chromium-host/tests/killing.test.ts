import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { LaunchedApp, Part } from '../launch.ts'
import { isAlive, launchFixture, processesOf, expectSoon } from './support.ts'

const expectNothingLeft = async (app: LaunchedApp, act: () => Promise<unknown>): Promise<void> => {
  const profile = await app.profile()
  const all = processesOf(await app.pids(), profile)
  expect(all.filter(isAlive).length).toBeGreaterThan(6)
  await act()
  await app.exited
  await expectSoon(() => !all.some(isAlive) && !existsSync(profile))
}

for (const part of ['host', 'main', 'browser'] as const satisfies readonly Part[]) {
  it(`kill -9 of ${part} ends everything and leaves no process and no profile`, async () => {
    const app = await launchFixture()
    await expectNothingLeft(app, () => app.kill(part))
    expect(await app.exited).not.toBe(0)
  })
}

it('kill -9 of the utility process is told to main, the rest goes on and ends clean', async () => {
  const app = await launchFixture()
  await expectNothingLeft(app, async () => {
    await app.kill('utility')
    const log = () => app.evaluate(() => (globalThis as unknown as { log: string[] }).log)
    await expectSoon(async () => (await log()).includes('exit 9'))
    expect(await app.page.title()).toBe('Fixture')
    await app.close()
  })
})

it('kill -9 of the watcher starts another, so the host may still be killed', async () => {
  const app = await launchFixture()
  const first = (await app.pids()).watcher
  await app.kill('watcher')
  await expectSoon(async () => {
    const { watcher } = await app.pids()
    return watcher !== null && watcher !== first && isAlive(watcher)
  })
  await expectNothingLeft(app, () => app.kill('host'))
})

it('kill -9 of the host ends a utility process that is busy', async () => {
  const app = await launchFixture()
  await app.page.evaluate(async () => {
    await fixture.arrived()
    void fixture.call('spin')
  })
  await expectNothingLeft(app, () => app.kill('host'))
})

it('kill -9 of the host ends a Chromium that was stopped and cannot end itself', async () => {
  const app = await launchFixture()
  // Asked before: a host whose Chromium stands still cannot tell its renderers.
  const { host } = await app.pids()
  await expectNothingLeft(app, async () => {
    await app.kill('browser', 'SIGSTOP')
    process.kill(host, 'SIGKILL')
  })
})

it('a test that goes away takes its app with it', async () => {
  const app = await launchFixture()
  await expectNothingLeft(app, async () => app[Symbol.asyncDispose]())
})
