import { host } from './hostLink.ts'
import { fileForm, messageForm } from './dialogForms.ts'
import { needReady } from './readiness.ts'
import { runFacts } from './runFacts.ts'

type Surface = Pick<
  typeof Electron.dialog,
  'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'
>

const scripted: unknown[] = []

/** The next dialog that the app shows will have been answered so. */
export const scriptAnswer = (answer: unknown): void => {
  scripted.push(answer)
}

/**
 * Tests say beforehand what a dialog is answered with; one that nobody expected fails by name. Outside tests a
 * window of the stand-in's own asks for a path.
 */
const ask = async <Answer>(
  name: string,
  title: string,
  form: string,
  read: (values: readonly string[] | null) => Answer,
): Promise<Answer> => {
  needReady('dialog module can only be used after app is ready')
  if (scripted.length > 0) return scripted.shift() as Answer
  if (runFacts.isTest) throw new Error(`nobody scripted an answer to dialog.${name} (${title})`)
  return read(await host.call('dialog.ask', { title, html: form }))
}

/** With or without a window in front. */
const optionsOf = <Options>(args: readonly [unknown, unknown?]): Options => (args[1] ?? args[0]) as Options

export const dialog: Surface = {
  showOpenDialog: (...args: readonly [unknown, unknown?]) => {
    const options = optionsOf<Electron.OpenDialogOptions>(args)
    const isFolder = options.properties?.includes('openDirectory') === true
    const title = options.title ?? options.message ?? (isFolder ? 'Choose a folder' : 'Open a file')
    return ask(
      'showOpenDialog',
      title,
      fileForm(title, options.buttonLabel ?? 'Open', options.defaultPath ?? ''),
      (values) => {
        const path = values?.[1] ?? ''
        return { canceled: path === '', filePaths: path === '' ? [] : [path] }
      },
    )
  },
  showSaveDialog: (...args: readonly [unknown, unknown?]) => {
    const options = optionsOf<Electron.SaveDialogOptions>(args)
    const title = options.title ?? options.message ?? 'Save as'
    return ask(
      'showSaveDialog',
      title,
      fileForm(title, options.buttonLabel ?? 'Save', options.defaultPath ?? ''),
      (values) => {
        const path = values?.[1] ?? ''
        return { canceled: path === '', filePath: path }
      },
    )
  },
  showMessageBox: (...args: readonly [unknown, unknown?]) => {
    const options = optionsOf<Electron.MessageBoxOptions>(args)
    const buttons = options.buttons ?? ['OK']
    const form = messageForm(options.message, options.detail ?? '', buttons)
    return ask('showMessageBox', options.message, form, (values) => {
      const chosen = buttons.indexOf(values?.[0] ?? '')
      return { response: chosen === -1 ? (options.cancelId ?? 0) : chosen, checkboxChecked: false }
    })
  },
  showErrorBox: (title, content) => {
    process.stderr.write(`${title}\n${content}\n`)
  },
}
