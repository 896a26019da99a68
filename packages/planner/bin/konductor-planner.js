#!/usr/bin/env node
// Committed, not built: npm links a bin only if its file is there at install time, and dist is built after that.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`@konductor/planner needs Node 22.18 or newer; this is ${process.version}.\n`)
  process.exit(1)
}
await import('../dist/command/main.js')
