/** The names of the channels between main and the preload; each is declared here and nowhere else. */
export const channels = {
  /** window -> main, answered: one of the system calls. */
  systemCall: 'subrosa:system-call',
  /** main -> window: one of the system events. */
  systemEvent: 'subrosa:system-event',
  /** main -> window, once per window content: the port to the vault process. */
  vaultPort: 'subrosa:vault-port',
  /** preload -> main: the path of a file somebody dropped, for a token. */
  droppedPath: 'subrosa:dropped-path',
} as const
