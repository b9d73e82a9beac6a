/**
 * Sets up, then runs a program of the project on the pinned Node, which reads TypeScript as it is:
 * `node tools/run.mjs [--build] [--host] [program] [arguments]`.
 */
import { become } from './setup/commands.mjs'
import { prepare } from './setup/prepare.mjs'
import { pinnedNode } from './setup/project.mjs'

const given = process.argv.slice(2)
const program = given.findIndex((argument) => !argument.startsWith('--'))
const needs = program === -1 ? given : given.slice(0, program)

prepare({ build: needs.includes('--build'), host: needs.includes('--host') })
if (program !== -1) process.exitCode = await become(pinnedNode, given.slice(program))
