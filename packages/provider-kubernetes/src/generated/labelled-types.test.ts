import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { labelledTypes } from './labelled-types.ts'

const script = fileURLToPath(new URL('../../scripts/labelled-types.mjs', import.meta.url))

describe('the table of labelled types', () => {
  it('is what the installed SDK says: node scripts/labelled-types.mjs > src/generated/labelled-types.ts', () => {
    const written = readFileSync(new URL('labelled-types.ts', import.meta.url), 'utf8')
    expect(execFileSync(process.execPath, [script], { encoding: 'utf8' })).toBe(written)
  })

  it('holds what one would expect of its size, and no lists or patches', () => {
    const kinds = [...labelledTypes.values()].flatMap((all) => [...all])
    expect(kinds.length).toBeGreaterThan(100)
    expect(kinds.filter((kind) => /(List|Patch)$/.test(kind))).toEqual([])
  })
})
