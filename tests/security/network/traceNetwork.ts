import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '#tools/setup/project.mjs'

export type NetworkTrace = {
  readonly exitCode: number | null
  readonly output: string
  /** How many of the traced calls were made by all processes together. */
  readonly calls: number
  /** Each call that reaches, or would reach, beyond this computer, or asks for a name. */
  readonly foreign: readonly string[]
  /**
   * Chromium asks its own computer whether it has a way to an address of IPv6: a UDP socket is connected, which sends nothing, and
   * closed. Those on whose socket nothing was sent.
   */
  readonly probes: number
}

const traced = ['connect', 'bind', 'sendto', 'sendmsg', 'sendmmsg']

/** Runs a program and all it starts under strace. @param environment beside this process's own */
export const traceNetwork = async (
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<NetworkTrace> => {
  const folder = mkdtempSync(join(tmpdir(), 'subrosa-trace-'))
  try {
    const log = join(folder, 'calls')
    const flags = [
      '-f',
      '--seccomp-bpf',
      '-qq',
      '-yy',
      '-s',
      '48',
      '-e',
      `trace=${traced.join(',')}`,
      '-o',
      log,
    ]
    const child = spawn('strace', [...flags, ...command], {
      cwd: root,
      env: { ...process.env, ...environment },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (output += text.toString()))
    const [exitCode] = (await once(child, 'close')) as [number | null]
    return { exitCode, output, ...judge(readFileSync(log, 'latin1').split('\n')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Where Chromium's probe goes (net/dns/host_resolver_manager.cc, kIPv6ProbeAddress). */
const probe = /^connect\(\d+<(UDPv6:\[\d+\])>.*2001:4860:4860::8888/u
const lookup = /sun_path="[^"]*(?:io\.systemd\.Resolve|avahi)/u

export const judge = (lines: readonly string[]): Pick<NetworkTrace, 'calls' | 'foreign' | 'probes'> => {
  const calls = lines
    .map((line) => line.replace(/^\d+ +/u, ''))
    .filter((line) => traced.some((name) => line.startsWith(`${name}(`)))
  const probes = calls.filter((call) => probe.test(call))
  const sockets = probes.flatMap((call) => probe.exec(call)?.[1] ?? [])
  const isSilentProbe = (call: string): boolean =>
    probe.test(call) &&
    !calls.some((other) => other.startsWith('send') && sockets.some((socket) => other.includes(socket)))
  const foreign = calls.filter((call) => (isForeign(call) && !isSilentProbe(call)) || lookup.test(call))
  return { calls: calls.length, foreign, probes: probes.filter(isSilentProbe).length }
}

/** A socket of the internet whose other end is not this computer, or that asks for a name, or listens to others. */
const isForeign = (call: string): boolean => {
  const address = /(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"/u.exec(call)?.[1]
  if (address !== undefined) {
    const port = /htons\((\d+)\)/u.exec(call)?.[1]
    return !/^(?:127\.|::1$|::ffff:127\.)/u.test(address) || port === '53'
  }
  // On a socket that is connected already strace names both ends.
  const end = /^send\w+\(\d+<(?:TCP|UDP)(?:v6)?:\[[^>]*->\[?([^\]>]+)/u.exec(call)?.[1]
  return end !== undefined && !/^(?:127\.|::1|::ffff:127\.)/u.test(end)
}
