/**
 * Sets up whatever starting, testing and measuring need: `node tools/setup.mjs`. The other commands do their part of
 * it by themselves (setup/prepare.mjs). Runs on any Node from 20 on, without a single dependency.
 */
import { prepare } from './setup/prepare.mjs'

prepare({ build: true, host: true, witnesses: true })
