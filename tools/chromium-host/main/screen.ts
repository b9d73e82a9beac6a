import type { ScreenArea } from '../wire/api.ts'
import type { Bounds } from '../wire/shapes.ts'
import { needReady } from './readiness.ts'
import { eventsOf, refuseUnknown, RefusingEmitter } from './refuse.ts'

type Surface = Pick<
  Electron.Screen,
  | 'getPrimaryDisplay'
  | 'getAllDisplays'
  | 'getDisplayMatching'
  | 'getDisplayNearestPoint'
  | 'getCursorScreenPoint'
>

type DisplayFacts = Pick<
  Electron.Display,
  'id' | 'bounds' | 'workArea' | 'size' | 'workAreaSize' | 'scaleFactor' | 'rotation' | 'internal' | 'label' | 'touchSupport'
> // prettier-ignore

/** One display, as large as Chromium's; it neither comes nor goes. */
class ScreenMain extends RefusingEmitter implements Surface {
  private area: ScreenArea = { width: 0, height: 0, scaleFactor: 1 }

  constructor() {
    super({
      name: 'screen',
      events: eventsOf<Electron.Screen>()('display-added', 'display-removed', 'display-metrics-changed'),
    })
  }

  measured(area: ScreenArea): void {
    this.area = area
  }
  getPrimaryDisplay(): Electron.Display {
    needReady("The 'screen' module can't be used before the app 'ready' event")
    const { width, height, scaleFactor } = this.area
    const bounds: Bounds = { x: 0, y: 0, width, height }
    const size = { width, height }
    const display: DisplayFacts = {
      id: 1,
      bounds,
      workArea: bounds,
      size,
      workAreaSize: size,
      scaleFactor,
      rotation: 0,
      internal: false,
      label: '',
      touchSupport: 'unknown',
    }
    return refuseUnknown('Display', display) as Electron.Display
  }
  getAllDisplays(): Electron.Display[] {
    return [this.getPrimaryDisplay()]
  }
  getDisplayMatching(): Electron.Display {
    return this.getPrimaryDisplay()
  }
  getDisplayNearestPoint(): Electron.Display {
    return this.getPrimaryDisplay()
  }
  getCursorScreenPoint(): Electron.Point {
    needReady("The 'screen' module can't be used before the app 'ready' event")
    return { x: 0, y: 0 }
  }
}

export const screen = new ScreenMain()
