/** Switches the app sets for Chromium; the host passes on those it does not decide itself. */
export class CommandLine implements Pick<
  Electron.CommandLine,
  'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch' | 'appendArgument'
> {
  private readonly switches = new Map<string, string>()

  appendSwitch(name: string, value = ''): void {
    this.switches.set(name, value)
  }
  hasSwitch(name: string): boolean {
    return this.switches.has(name)
  }
  getSwitchValue(name: string): string {
    return this.switches.get(name) ?? ''
  }
  removeSwitch(name: string): void {
    this.switches.delete(name)
  }
  appendArgument(): void {
    // Chromium would take it for an address to open.
  }

  all(): readonly (readonly [string, string])[] {
    return [...this.switches]
  }
}
