/** Electron's order rules: what may only be called before or after `ready`. */
let isAppReady = false

export const readiness = {
  get isReady(): boolean {
    return isAppReady
  },
  becomeReady: (): void => {
    isAppReady = true
  },
}

/** Throws with Electron's sentence when the app is not ready yet. */
export const needReady = (message: string): void => {
  if (!isAppReady) throw new Error(message)
}

/** Throws with Electron's sentence when the app is ready already. */
export const needNotReady = (message: string): void => {
  if (isAppReady) throw new Error(message)
}
