import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Step } from './recorded.ts'

/** Files and folders by their names; contents by a number of their own, because a name may come to mean another file. */
export type Disk = {
  readonly folders: Set<string>
  readonly names: Map<string, number>
  readonly contents: Map<number, Buffer>
}

/** What a folder holds, all the way down; the lock holds no content. */
export const readDisk = (folder: string): Disk => {
  const disk: Disk = { folders: new Set(['']), names: new Map(), contents: new Map() }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('vault.lock')) continue
    if (statSync(join(folder, name)).isDirectory()) disk.folders.add(name)
    else addFile(disk, name, readFileSync(join(folder, name)))
  }
  return disk
}

export const copyOf = ({ folders, names, contents }: Disk): Disk => ({
  folders: new Set(folders),
  names: new Map(names),
  contents: new Map(contents),
})

/** Puts a disk into a folder in place of whatever was there. What lies in a folder that was lost is lost. */
export const writeDisk = ({ folders, names, contents }: Disk, to: string): void => {
  rmSync(to, { recursive: true, force: true })
  const isThere = (name: string): boolean => name === '' || (folders.has(name) && isThere(parentOf(name)))
  for (const name of [...folders].toSorted())
    if (isThere(name)) mkdirSync(join(to, name), { recursive: true })
  for (const [name, file] of names)
    if (isThere(parentOf(name))) writeFileSync(join(to, name), contents.get(file) ?? Buffer.alloc(0))
}

export const parentOf = (name: string): string => (name.includes('/') ? dirname(name) : '')

/** What a name is after another, perhaps of a folder above it, was changed. */
export const renamed = (name: string, from: string, to: string): string =>
  name === from || name.startsWith(`${from}/`) ? to + name.slice(from.length) : name

const addFile = ({ names, contents }: Disk, name: string, bytes: Buffer): void => {
  const file = contents.size
  names.set(name, file)
  contents.set(file, bytes)
}

/** @param kept how many bytes of a write arrive; all when not given */
export const apply = (disk: Disk, step: Step, kept?: number): void => {
  if (step.kind === 'said' || step.kind === 'flush') return
  const { names, contents, folders } = disk
  const file = names.get(step.name)
  switch (step.kind) {
    case 'make folder':
      folders.add(step.name)
      return
    case 'create':
      if (file === undefined) addFile(disk, step.name, Buffer.alloc(0))
      else if (step.isEmptied) contents.set(file, Buffer.alloc(0))
      return
    case 'write': {
      // A file whose making was lost has lost what was written to it.
      if (file === undefined) return
      const old = contents.get(file) ?? Buffer.alloc(0)
      const length = kept ?? step.bytes.length
      const grown = Buffer.alloc(Math.max(old.length, step.at + length))
      old.copy(grown)
      step.bytes.copy(grown, step.at, 0, length)
      contents.set(file, grown)
      return
    }
    case 'copy':
      throw new Error('What a copy took is not known yet')
    case 'resize': {
      if (file === undefined) return
      const resized = Buffer.alloc(step.size)
      contents.get(file)?.copy(resized)
      contents.set(file, resized)
      return
    }
    case 'rename': {
      for (const [name, moved] of [...names]) {
        const now = renamed(name, step.from, step.name)
        if (now === name) continue
        names.delete(name)
        names.set(now, moved)
      }
      for (const name of [...folders]) {
        const now = renamed(name, step.from, step.name)
        if (now !== name && folders.delete(name)) folders.add(now)
      }
      return
    }
    case 'remove':
      names.delete(step.name)
      folders.delete(step.name)
  }
}

/** The same steps with the bytes that each copy took: they came from what was in memory then, whatever the disk had. */
export const withCopied = (before: Disk, steps: readonly Step[]): Step[] => {
  const disk = copyOf(before)
  return steps.map((step) => {
    const known = step.kind === 'copy' ? copied(disk, step) : step
    apply(disk, known)
    return known
  })
}

const copied = (disk: Disk, { from, fromAt, name, at, length }: Extract<Step, { kind: 'copy' }>): Step => {
  const source = disk.contents.get(disk.names.get(from) ?? -1)
  if (source === undefined) throw new Error(`${from} is not known`)
  return { kind: 'write', name, at, bytes: source.subarray(fromAt, fromAt + length) }
}
