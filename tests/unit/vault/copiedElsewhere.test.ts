import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copiedElsewhere } from '#vault/vault/copiedElsewhere.ts'

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'subrosa-copied-'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('a folder that is copied elsewhere', () => {
  it.each([
    ['Dropbox', 'Dropbox'],
    ['Dropbox (Personal)', 'Dropbox'],
    ['OneDrive', 'OneDrive'],
    ['OneDrive - Harbour Works', 'OneDrive'],
    ['Google Drive', 'Google Drive'],
    ['Library/CloudStorage/GoogleDrive-a@b.example/My Drive', 'Google Drive'],
    ['Library/CloudStorage/Dropbox', 'Dropbox'],
    ['Library/CloudStorage/Somebody-new', 'a cloud service'],
    ['Library/Mobile Documents/com~apple~CloudDocs', 'iCloud Drive'],
    ['iCloudDrive', 'iCloud Drive'],
    ['Nextcloud', 'Nextcloud'],
    ['Nextcloud2', 'Nextcloud'],
    ['ownCloud', 'ownCloud'],
    ['pCloudDrive', 'pCloud'],
    ['MEGAsync', 'MEGA'],
    ['Box', 'Box'],
    ['Seafile', 'Seafile'],
  ])('is told by the name %s', (name, service) => {
    expect(copiedElsewhere(join(home, name, 'inner', 'My vault'))).toEqual({ service })
  })

  it.each(['Documents', 'Boxes', 'Sync', 'dropboxes', 'Mega plans', 'My vault'])(
    'is not seen in %s',
    (name) => {
      expect(copiedElsewhere(join(home, name, 'My vault'))).toBeNull()
    },
  )

  it('is told by what Syncthing leaves in it', () => {
    mkdirSync(join(home, 'shared', '.stfolder'), { recursive: true })
    expect(copiedElsewhere(join(home, 'shared', 'My vault'))).toEqual({ service: 'Syncthing' })
  })

  it('is told behind a link, also for a folder that is yet to be made', () => {
    mkdirSync(join(home, 'Dropbox', 'private'), { recursive: true })
    symlinkSync(join(home, 'Dropbox', 'private'), join(home, 'notes'))
    expect(copiedElsewhere(join(home, 'notes', 'My vault', 'deeper'))).toEqual({ service: 'Dropbox' })
  })
})
