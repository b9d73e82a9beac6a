import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CircleId } from '#shared/ids.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { refusalOf } from '#tests/support/vaultProcess.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'subrosa-dates-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const plan = (vault: OpenTestVault, circleId: CircleId, plannedFor: string) =>
  vault.call('sessions.plan', { circleId, plannedFor, lengthMinutes: 150, place: 'home', hostPersonId: null })

const save = async (vault: OpenTestVault, circleId: CircleId, count: number, title = 'Meeting') => {
  const path = join(folder, 'dates.ics')
  await vault.call('calendar.save', { circleId, count, title, to: vault.token(path) })
  return readFileSync(path, 'utf8')
}

/** As a calendar program reads it that is none of ours. */
const eventsIn = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component)
    return { uid, summary, from: startDate.toString(), until: endDate.toString(), zone: startDate.zone.tzid }
  })
}

describe('dates for a calendar', () => {
  test('000-29 the next six go out at once: the planned ones, then what the rhythm gives, under a word that tells nothing', async () => {
    await using vault = await openTestVault()
    const { id } = await vault.found('Harbour Table', ['Priya Raman'])
    await plan(vault, id, '2026-12-10T19:00')
    const text = await save(vault, id, 6)
    expect(eventsIn(text).map(({ from, until }) => [from, until])).toEqual([
      ['2026-12-10T19:00:00', '2026-12-10T21:30:00'],
      ['2027-02-11T19:00:00', '2027-02-11T21:00:00'],
      ['2027-04-08T19:00:00', '2027-04-08T21:00:00'],
      ['2027-06-10T19:00:00', '2027-06-10T21:00:00'],
      ['2027-08-12T19:00:00', '2027-08-12T21:00:00'],
      ['2027-10-14T19:00:00', '2027-10-14T21:00:00'],
    ])
    expect(new Set(eventsIn(text).map(({ summary }) => summary))).toEqual(new Set(['Meeting']))
    // Nothing tells whose it is, which program wrote it, where anybody lives, or at what hour it was written.
    expect(text).not.toMatch(
      /harbour|table|priya|raman|helga|subrosa|forum|TZID|LOCATION|ATTENDEE|ORGANIZER|DESCRIPTION/iu,
    )
    expect(text).not.toContain(id)
    expect(text).toContain('DTSTAMP:20261121T000000Z')
  })

  test('000-29 one date alone is the next, and its entry stays the same one when the session is moved', async () => {
    await using vault = await openTestVault()
    const { id } = await vault.found('Harbour Table', [])
    const session = await plan(vault, id, '2026-12-10T19:00')
    const [before] = eventsIn(await save(vault, id, 1))
    await vault.call('sessions.update', {
      sessionId: session.id,
      plannedFor: '2026-12-17T18:30',
      lengthMinutes: 150,
      place: 'home',
      hostPersonId: null,
      intention: '',
    })
    const after = eventsIn(await save(vault, id, 1))
    expect(after).toEqual([{ ...before, from: '2026-12-17T18:30:00', until: '2026-12-17T21:00:00' }])
    expect(before?.uid).not.toContain(session.id)
  })

  test('seven in the evening stays seven in the evening on both sides of summer time, wherever the calendar is', async () => {
    await using vault = await openTestVault()
    const { id } = await vault.found('Harbour Table', [], { cadence: { mode: 'every_n_weeks', n: 4 } })
    await plan(vault, id, '2027-02-28T19:00')
    const events = eventsIn(await save(vault, id, 6))
    expect(events.map(({ from }) => from.slice(11))).toEqual(Array.from({ length: 6 }, () => '19:00:00'))
    expect(new Set(events.map(({ zone }) => zone))).toEqual(new Set(['floating']))
  })

  test('no line is longer than 75 bytes, whatever letters the word has', async () => {
    await using vault = await openTestVault()
    const { id } = await vault.found('Harbour Table', [])
    await plan(vault, id, '2026-12-10T19:00')
    const title = '🌹 Grüße, über; süße \\ Größen '.repeat(6).trim()
    const text = await save(vault, id, 1, title)
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(eventsIn(text)[0]?.summary).toBe(title)
  })

  test('a title that names the circle or somebody is refused, and the word chosen is remembered', async () => {
    await using vault = await openTestVault()
    const { id } = await vault.found('Harbour Table', ['Priya Raman'])
    await plan(vault, id, '2026-12-10T19:00')
    for (const title of ['harbour table', 'With Priya', 'Helga and others']) {
      expect(await refusalOf(save(vault, id, 1, title))).toMatchObject({ reason: 'title-names' })
    }
    await save(vault, id, 1, 'Tea')
    expect(await vault.call('calendar.dates', { circleId: id })).toEqual({
      dates: expect.arrayContaining([{ at: '2026-12-10T19:00', isPlanned: true }]),
      minutes: 120,
      codeWord: 'Tea',
    })
  })

  test('without a date to come there is nothing to save, and hostile input is refused', async () => {
    await using vault = await openTestVault()
    const { id } = await vault.found('Harbour Table', [], { cadence: { mode: 'by_hand', n: null } })
    expect(await refusalOf(save(vault, id, 6))).toMatchObject({ reason: 'not-allowed-now' })
    expect(await vault.call('calendar.dates', { circleId: id })).toMatchObject({ dates: [] })
    const ok = { circleId: id, count: 1, title: 'Meeting', to: unknownId }
    for (const change of [
      { count: 0 },
      { count: 7 },
      { title: 'a\r\nATTENDEE:x' },
      { to: '/etc/passwd' },
      { path: '/x' },
    ]) {
      expect(await vault.raw('calendar.save', { ...ok, ...change })).toMatchObject({ ok: false })
    }
    await plan(vault, id, '2026-12-10T19:00')
    expect(await vault.raw('calendar.save', ok)).toMatchObject({ error: { reason: 'unknown-place' } })
  })
})
