import { app, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { join } from 'node:path'
import type { ChosenPath, SystemInputs } from '#shared/contract/system.ts'
import type { PathTokens } from '../pathTokens.ts'
import type { DialogWords } from './dialogWords.ts'
import { freshFolder } from './freshFolder.ts'

/** What is saved and opened: its ending, and no name that says more. */
const endings = { backup: 'subrosa-backup', packet: 'age', dates: 'ics' } as const
type Saved = keyof typeof endings

const filtersFor = (what: Saved) => [
  { name: what === 'backup' ? 'Subrosa' : endings[what], extensions: [endings[what]] },
]

export type Dialogs = {
  readonly chooseFolder: (purpose: SystemInputs['chooseFolder']['purpose']) => Promise<ChosenPath | null>
  readonly suggestFolder: () => Promise<ChosenPath>
  readonly chooseFile: (what: Exclude<Saved, 'dates'>) => Promise<ChosenPath | null>
  readonly saveAs: (what: Saved, today: string) => Promise<ChosenPath | null>
}

/** Dialogs hand out tokens, never paths; no dialog is added to the system's list of recent files. */
export const createDialogs = (
  window: BrowserWindow,
  tokens: PathTokens,
  words: () => DialogWords,
): Dialogs => {
  const choose = async (options: OpenDialogOptions): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      ...options,
      properties: [...(options.properties ?? []), 'dontAddToRecent'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  }
  const giveOrNull = (path: string | null): Promise<ChosenPath | null> =>
    path === null ? Promise.resolve(null) : tokens.give(path)

  return {
    chooseFolder: async (purpose) => {
      const folder = await choose({
        title: words()[purpose],
        buttonLabel: words().choose,
        properties: ['openDirectory', 'createDirectory'],
      })
      if (folder === null) return null
      return tokens.give(purpose === 'new-vault' || purpose === 'move-vault' ? freshFolder(folder) : folder)
    },
    suggestFolder: () => tokens.give(freshFolder(app.getPath('documents'))),
    chooseFile: async (what) =>
      giveOrNull(
        await choose({
          title: words().file[what],
          buttonLabel: words().choose,
          properties: ['openFile'],
          filters: filtersFor(what),
        }),
      ),
    saveAs: async (what, today) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: words().save[what],
        buttonLabel: words().keep,
        defaultPath: join(app.getPath('documents'), `${words().fileName[what]} ${today}.${endings[what]}`),
        filters: filtersFor(what),
        properties: ['createDirectory', 'dontAddToRecent', 'showOverwriteConfirmation'],
      })
      return giveOrNull(canceled ? null : filePath)
    },
  }
}
