/**
 * Chromium knows no `app:` scheme, so the page's addresses are https ones on a name that cannot exist:
 * `app://host/path` ↔ `https://host.app.invalid/path`. Only the host knows the second form.
 */
const suffix = '.app.invalid'

export const toPageUrl = (url: string): string => {
  const match = /^app:\/\/([^/?#]+)(.*)$/s.exec(url)
  if (match === null) return url
  const [, host, rest = ''] = match
  return `https://${host}${suffix}${rest.startsWith('/') ? rest : `/${rest}`}`
}

export const toAppUrl = (url: string): string => {
  const match = /^https:\/\/([^/?#]+)\.app\.invalid(?::443)?(?=[/?#]|$)(.*)$/s.exec(url)
  return match === null ? url : `app://${match[1]}${match[2] ?? ''}`
}

export const isPageUrl = (url: string): boolean => toAppUrl(url) !== url
