import { host } from './hostLink.ts'
import { eventsOf, RefusingEmitter } from './refuse.ts'

type Surface = Pick<
  Electron.NativeTheme,
  'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors' | 'shouldUseInvertedColorScheme' | 'prefersReducedTransparency' | 'inForcedColorsMode'
> // prettier-ignore

/** The pages see the choice as `prefers-color-scheme`; the system itself counts as light. */
class NativeThemeMain extends RefusingEmitter implements Surface {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly prefersReducedTransparency = false
  readonly inForcedColorsMode = false
  private source: Surface['themeSource'] = 'system'

  constructor() {
    super({ name: 'nativeTheme', events: eventsOf<Electron.NativeTheme>()('updated') })
  }

  get themeSource(): Surface['themeSource'] {
    return this.source
  }
  set themeSource(source: Surface['themeSource']) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`Invalid themeSource ${source}`)
    const wasDark = this.shouldUseDarkColors
    this.source = source
    host.tell('theme.set', { scheme: source })
    if (wasDark !== this.shouldUseDarkColors) queueMicrotask(() => this.emit('updated'))
  }
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }
}

export const nativeTheme = new NativeThemeMain()
