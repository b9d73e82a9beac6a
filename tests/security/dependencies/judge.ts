import type { LockedPackage } from './lockfile.ts'

/** Ask for no more than naming the authors, so that the app may be shipped under its own. */
const shippable = ['MIT', 'ISC', '0BSD', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1']

/** For tools that run here and are not part of the app. */
const usable = [...shippable, 'MPL-2.0', 'BlueOak-1.0.0', 'CC-BY-4.0']

/** The witness of our file format: run by tests, part of nothing. */
const usableByName = ['@signalapp/sqlcipher AGPL-3.0-only']

/** One line for each package whose licence does not fit its use. */
export const wrongLicences = (packages: readonly LockedPackage[]): readonly string[] =>
  packages
    .filter(({ name, license, isShipped }) =>
      isShipped
        ? !shippable.includes(license)
        : !usable.includes(license) && !usableByName.includes(`${name} ${license}`),
    )
    .map(({ name, license }) => `${name}: ${license}`)

/** Packages that have a script for npm to run at install, and about which package.json decides nothing by name. */
export const undecidedScripts = (
  packages: readonly LockedPackage[],
  allowScripts: Readonly<Record<string, boolean>>,
): readonly string[] =>
  packages
    .filter(({ name, hasInstallScript }) => hasInstallScript && !Object.hasOwn(allowScripts, name))
    .map(({ name }) => name)

/** docs/licences.md, a line for each package that is part of the app. */
export const licenceLines = (packages: readonly LockedPackage[]): readonly string[] =>
  packages
    .filter(({ isShipped }) => isShipped)
    .map(({ name, version, license }) => `- ${name} ${version}: ${license}`)
    .toSorted()

/** What `npm audit --json` answers; without the second it got no answer from the registry. */
type AuditReport = {
  readonly message?: string
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>
}

/** @returns one line for each known hole, or null when the registry here does not answer that question */
export const knownHoles = (report: AuditReport): readonly string[] | null =>
  report.vulnerabilities === undefined
    ? null
    : Object.entries(report.vulnerabilities).map(([name, { severity }]) => `${name}: ${severity}`)
