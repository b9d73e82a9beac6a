import { useCommand } from '#ui/index.ts'

const focusable = 'button:not([disabled]), input, textarea, [contenteditable="true"], [tabindex="0"]'

/** F6 goes round the regions of the window (`data-region`): sidebar, strip, content. */
export const useNextRegion = (): void =>
  useCommand('next-region', () => {
    const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
      (region) => region.offsetParent !== null,
    )
    const at = regions.findIndex((region) => region.contains(document.activeElement))
    const next = regions[(at + 1) % regions.length]
    const first =
      next?.querySelector<HTMLElement>('[aria-current="page"]') ?? next?.querySelector<HTMLElement>(focusable)
    ;(first ?? next)?.focus()
  })
