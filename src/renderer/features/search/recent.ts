/** Ids of what was chosen last, the newest first. In memory only: the window that holds them goes with the lock. */
let chosen: readonly string[] = []

const most = 5

export const remember = (id: string): void => {
  chosen = [id, ...chosen.filter((one) => one !== id)].slice(0, most)
}

export const recentlyChosen = (): readonly string[] => chosen
