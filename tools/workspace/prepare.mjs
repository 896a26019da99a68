// Runs at the end of `npm ci` and `npm install`: builds the packages, so that the stacks and `npx konductor` work at once.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `konductor: Node 22.18 or newer is needed, this is ${process.version}. On Linux and on Windows x64 npm installs one (leave out --omit=optional); elsewhere install Node 24.`,
  )
}
const require = createRequire(import.meta.url)
let nx
try {
  nx = require.resolve('nx/bin/nx.js')
  require.resolve('typescript')
} catch {
  console.error('konductor: development dependencies are left out, so nothing is built.')
  process.exit(0)
}
const chosen = process.argv.slice(2)
const projects = chosen.length > 0 ? chosen : ['--projects=packages/*']
// --skipSync: a stale tsconfig reference must not stop an install; CI runs `nx sync:check` for that.
const { status } = spawnSync(
  process.execPath,
  [nx, 'run-many', '-t', 'build', ...projects, '--skipSync', '--outputStyle=static'],
  { stdio: 'inherit', env: { ...process.env, NX_DAEMON: 'false' } },
)
process.exit(status ?? 1)
