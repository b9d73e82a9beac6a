import { existsSync, readFileSync } from 'node:fs'
import { runAllowedScripts } from './allowedScripts.mjs'
import { runNpm } from './npm.mjs'
import { inProject } from './project.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[], dependencies?: Record<string, string>,
 *   devDependencies?: Record<string, string> }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * Brings node_modules to what package-lock.json says, and does nothing when it is there already.
 * No package's script runs but those that package.json allows by name, whichever npm is at work.
 */
export function ensureDependencies() {
  if (!isInstalledAsLocked()) {
    console.log('Installing the dependencies …')
    runNpm(['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'])
  }
  runAllowedScripts()
}

/** Compares the lockfile with the record that npm keeps of what it put into node_modules. */
function isInstalledAsLocked() {
  const record = inProject('node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const locked = readPackages(inProject('package-lock.json'))
  return !isLockOutdated(locked) && isSame(locked, readPackages(record), process)
}

/**
 * Whether `installed` holds every package of `locked` that this platform needs, at the same version and with the
 * same content, and nothing else.
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 * @param {{ platform: string, arch: string }} machine
 */
export function isSame(locked, installed, machine) {
  const hasAll = Object.entries(locked).every(([folder, wanted]) => {
    const present = installed[folder]
    if (folder === '') return true
    if (present) return present.version === wanted.version && present.integrity === wanted.integrity
    return !isNeeded(wanted, machine)
  })
  return hasAll && Object.keys(installed).every((folder) => folder in locked)
}

/**
 * An optional package may be absent unless it was made for exactly this platform. Packages that also name a C library
 * are left out of the question: npm knows which one is here, we do not.
 * @param {LockedPackage} wanted
 * @param {{ platform: string, arch: string }} machine
 */
function isNeeded({ optional, os, cpu, libc }, machine) {
  if (!optional) return true
  if (!os || !cpu || libc) return false
  return os.includes(machine.platform) && cpu.includes(machine.arch)
}

/** Whether package.json asks for something the lockfile does not know yet. @param {LockedPackages} locked */
function isLockOutdated(locked) {
  /** @type {LockedPackage} */
  const asked = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  return /** @type {const} */ (['dependencies', 'devDependencies']).some((kind) => {
    const want = Object.entries(asked[kind] ?? {})
    const have = locked['']?.[kind] ?? {}
    return want.length !== Object.keys(have).length || want.some(([name, version]) => have[name] !== version)
  })
}

/** @param {string} file @returns {LockedPackages} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
