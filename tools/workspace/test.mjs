// `npm test`: every project's tests through Nx and without its cache, then what failed, and one line with the sum of
// what really ran.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const all = process.argv.includes('--all')
const chosen = process.argv.slice(2).filter((argument) => argument !== '--all')
const results = mkdtempSync(join(tmpdir(), 'konductor-test-'))
const { status } = spawnSync(
  'nx',
  ['run-many', '-t', 'test', '--skipNxCache', '--skipSync', '--outputStyle=static', '--parallel=1', ...chosen],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      KONDUCTOR_TEST_RESULTS: results,
      NX_DAEMON: 'false',
      ...(all ? { KONDUCTOR_TEST_ALL: '1' } : {}),
    },
    shell: process.platform === 'win32',
  },
)
const ran = readdirSync(results).map((file) => JSON.parse(readFileSync(join(results, file), 'utf8')))
rmSync(results, { recursive: true, force: true })
const sum = { passed: 0, failed: 0, skipped: 0 }
for (const result of ran) for (const key of Object.keys(sum)) sum[key] += result[key]

// A project that crashed before it reported, was never started, or found no test must not look like success.
const spoke = ran.filter(({ passed, failed, skipped }) => passed + failed + skipped > 0)
const expected = ['packages', 'stacks', 'tools']
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((folder) => existsSync(join(folder, 'vitest.config.ts')))
const silent =
  chosen.length > 0 ? [] : expected.filter((folder) => !spoke.some(({ cwd }) => cwd === join(process.cwd(), folder)))
for (const { cwd, faults } of ran) {
  for (const { where, because } of faults) {
    console.error([`failed: ${relative(process.cwd(), cwd)}: ${where}`, ...because].join('\n'))
  }
}
for (const folder of silent) console.error(`no result from ${folder}`)

const failed = sum.failed + silent.length
if (failed === 0 && status !== 0) console.error('no test failed, but a project did: its own output above says why')
// Whatever else made a project fail counts as well: the line and the exit code say the same.
console.log(`${sum.passed} passed, ${failed === 0 && status !== 0 ? 1 : failed} failed, ${sum.skipped} skipped`)
process.exit(status !== 0 || failed > 0 ? 1 : 0)
