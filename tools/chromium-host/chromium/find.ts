// The set-up looks for a Chromium too, before there is a Node that reads TypeScript: one search for both.
export { findChromium } from '../../setup/chromium.mjs'
