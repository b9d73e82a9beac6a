/** What the app would have had the system do; nothing of it happens, tests read it. */
export const records = {
  openedExternally: [] as string[],
  shownInFolder: [] as string[],
  openedPaths: [] as string[],
  notifications: [] as { readonly title: string; readonly body: string }[],
  popups: [] as { readonly labels: readonly string[] }[],
  beeps: 0,
}
