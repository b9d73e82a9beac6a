/** A port as it reaches a new place: its id and the mask of its channel. */
export type PortArrival = readonly [id: string, key: string]

/** What a place (main, utility, page) tells the host about the ports it holds. */
export type PortCalls = {
  /** Two new ports, both in the sender's hands. */
  readonly 'port.pair': readonly [{ readonly a: string; readonly b: string; readonly key: string }, void]
  readonly 'port.post': readonly [
    { readonly from: string; readonly text: string; readonly ports: readonly string[] },
    void,
  ]
  readonly 'port.start': readonly [{ readonly id: string }, void]
  readonly 'port.close': readonly [{ readonly id: string }, void]
}

/** What the host tells the place that holds a port. */
export type PortEvents = {
  readonly 'port.message': readonly [
    { readonly id: string; readonly text: string; readonly ports: readonly PortArrival[] },
    void,
  ]
  readonly 'port.closed': readonly [{ readonly id: string }, void]
}
