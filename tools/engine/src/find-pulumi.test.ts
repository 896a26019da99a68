import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findPulumi } from './find-pulumi.ts'
import { whySkipped } from './skipped.ts'

const name = process.platform === 'win32' ? 'pulumi.exe' : 'pulumi'

describe('the suites on the engine', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'konductor-path-'))
    writeFileSync(join(folder, name), '')
    chmodSync(join(folder, name), 0o755)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('find pulumi in any folder of PATH', () => {
    expect(findPulumi(['', '/nowhere', folder].join(delimiter))).toBe(join(folder, name))
  })

  it('run with pulumi on PATH, in the whole test run', () => {
    expect(whySkipped({ PATH: folder, KONDUCTOR_TEST_ALL: '1' })).toBe(undefined)
  })

  it('are left out of the short test run', () => {
    expect(whySkipped({ PATH: folder })).toBe('they belong to `npm run test:all`')
  })

  it('are left out without pulumi', () => {
    expect(whySkipped({ PATH: '/nowhere', KONDUCTOR_TEST_ALL: '1' })).toBe('`pulumi` is not on PATH')
  })
})
