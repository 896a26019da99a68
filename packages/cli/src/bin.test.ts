import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

/** What the command says where this is all that was built of it. */
const started = (main: string | undefined): readonly [status: number | null, stderr: string] => {
  const folder = mkdtempSync(join(tmpdir(), 'konductor-bin-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(import.meta.dirname, '../bin'), join(folder, 'bin'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  if (main !== undefined) {
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist/main.js'), main)
  }
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/konductor.js')], { encoding: 'utf8' })
  return [status, stderr.replaceAll(folder, '<folder>')]
}

test('a command that is not built says so', () => {
  expect(started(undefined)).toEqual([3, 'konductor is not built yet. Run: npm run build\n'])
})

test('a command that lacks one of its packages says which, and not that it should be built', () => {
  const [status, stderr] = started("import 'no-such-package'")
  expect(status).toBe(3)
  expect(stderr).toMatch(/^konductor cannot start: Cannot find package 'no-such-package'/)
})
