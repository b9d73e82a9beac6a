/** Screen pixels, device independent. */
export type Bounds = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type WindowOptions = {
  readonly id: number
  readonly bounds:
    Bounds | { readonly x: null; readonly y: null; readonly width: number; readonly height: number }
  readonly isShown: boolean
  readonly backgroundColor: string
  /** Mask of the window's own messages (send, invoke). */
  readonly key: string
  readonly preload: { readonly path: string; readonly source: string } | null
  readonly title: string
}

export type Navigation = {
  readonly url: string
  readonly isSameDocument: boolean
  readonly frameId: string
}

/** One request of a page, as main sees it: the address is an `app://` one where it can be. */
export type FetchQuestion = {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly resourceType: string
  readonly body: Uint8Array | null
  /** A document request that neither main nor the app itself asked for. */
  readonly isPageNavigation: boolean
  readonly isMainFrame: boolean
  readonly isRedirect: boolean
}

export type FetchAnswer =
  /** A navigation that the app prevents: the shown page stays. */
  | { readonly kind: 'prevent' }
  /** A request that the app blocks. */
  | { readonly kind: 'block' }
  | { readonly kind: 'fail'; readonly reason: 'notFound' | 'failed' }
  | {
      readonly kind: 'response'
      readonly status: number
      readonly headers: readonly (readonly [string, string])[]
      readonly body: Uint8Array
    }

/** The options of Chromium's printing that `printToPDF` hands through; inches. */
export type PdfOptions = {
  readonly landscape?: boolean
  readonly displayHeaderFooter?: boolean
  readonly printBackground?: boolean
  readonly scale?: number
  readonly paperWidth?: number
  readonly paperHeight?: number
  readonly marginTop?: number
  readonly marginBottom?: number
  readonly marginLeft?: number
  readonly marginRight?: number
  readonly pageRanges?: string
  readonly headerTemplate?: string
  readonly footerTemplate?: string
  readonly preferCSSPageSize?: boolean
  readonly generateTaggedPDF?: boolean
  readonly generateDocumentOutline?: boolean
}
