/** Whether keys go into a text, which has an undo of its own. */
export const isWriting = (focused: Element | null): boolean =>
  focused instanceof HTMLElement &&
  (focused.isContentEditable ||
    focused.matches('input, textarea, select, [role="textbox"], [role="combobox"]'))
