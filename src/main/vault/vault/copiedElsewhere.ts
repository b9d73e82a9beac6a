import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { CopiedElsewhere } from '#shared/contract/vault.ts'

/** Folders whose names give a copying service away, as their programs name them on the three systems. */
const services: readonly (readonly [RegExp, string])[] = [
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^onedrive( ?- ?.+)?$/i, 'OneDrive'],
  [/^(google ?drive|googledrive-.+|my ?drive|drivefs)$/i, 'Google Drive'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs|iclouddrive)$/i, 'iCloud Drive'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud( - .+)?$/i, 'ownCloud'],
  [/^(pcloud ?drive|pclouddrive|pcloudsync)$/i, 'pCloud'],
  [/^(mega|megasync|mega limited)$/i, 'MEGA'],
  [/^(box|box sync)$/i, 'Box'],
  [/^(seafile|seadrive)$/i, 'Seafile'],
  [/^(proton ?drive)$/i, 'Proton Drive'],
  [/^cloudstorage$/i, 'a cloud service'],
]

/** What a service leaves in the folder it copies; Syncthing's folders have any name. */
const marks: readonly (readonly [string, string])[] = [
  ['.stfolder', 'Syncthing'],
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.debris', 'MEGA'],
]

const networkSystems =
  /^(nfs|nfs4|cifs|smb3?|smbfs|afs|9p|davfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|s3fs))$/

/**
 * Whether a folder lies where another program copies it to other computers, told by well-known names only: nothing is
 * asked of those programs. The folder itself need not exist yet.
 * @returns null when nothing gives a service away, which proves nothing
 */
export const copiedElsewhere = (folder: string): CopiedElsewhere => {
  const path = resolve(folder)
  // Behind a link may lie a synchronised folder, and a link to one may have any name: both ways are looked at.
  const service = serviceOf(path) ?? serviceOf(realPath(path)) ?? networkOf(realPath(path))
  return service === null ? null : { service }
}

const serviceOf = (path: string): string | null => {
  // From the outermost folder, so that "CloudStorage/Dropbox" is told by its inner, plainer name last.
  const folders = upwards(path).toReversed()
  let found: string | null = null
  for (const folder of folders) {
    const mark = marks.find(([name]) => existsSync(join(folder, name)))
    found = mark?.[1] ?? serviceNamed(basename(folder)) ?? found
  }
  return found
}

const serviceNamed = (name: string): string | undefined =>
  services.find(([pattern]) => pattern.test(name))?.[1]

const upwards = (path: string): string[] => {
  const parent = dirname(path)
  return parent === path ? [path] : [path, ...upwards(parent)]
}

/** The path with its links followed, as far as it exists. */
const realPath = (path: string): string => {
  for (const folder of upwards(path)) {
    try {
      return join(realpathSync(folder), path.slice(folder.length))
    } catch {
      // Not there yet, or not to be entered: its parent tells enough.
    }
  }
  return path
}

const networkFolder = 'a network folder'

const networkOf = (path: string): string | null => {
  if (/^(\\\\|\/\/)[^\\/]/.test(path)) return networkFolder
  return process.platform === 'linux' && networkSystems.test(fileSystemOf(path)) ? networkFolder : null
}

/** The kind of file system a path lies on, by the longest mount point that holds it (Linux, proc(5)). */
const fileSystemOf = (path: string): string => {
  let longest = ''
  let kind = ''
  for (const line of readMounts().split('\n')) {
    const [, mounted = '', type = ''] = line.split(' ')
    const at = mounted.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)))
    const holds = path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`)
    if (holds && at.length >= longest.length) [longest, kind] = [at, type]
  }
  return kind
}

const readMounts = (): string => {
  try {
    return readFileSync('/proc/self/mounts', 'utf8')
  } catch {
    // Not every Linux lets a program see its mounts; then only names tell.
    return ''
  }
}
