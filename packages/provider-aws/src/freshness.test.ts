import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = new URL('../', import.meta.url)
const printed = (script: string): string =>
  execFileSync(
    process.execPath,
    ['--conditions=@konductor/source', fileURLToPath(new URL(`scripts/${script}`, root))],
    {
      encoding: 'utf8',
    },
  )

describe('what is generated is fresh: node scripts/generate.mjs writes it anew', () => {
  it.each([
    ['src/generated/taggable-types.ts', 'taggable-types.mjs'],
    ['src/generated/endpoint-services.ts', 'endpoint-services.mjs'],
    ['src/generated/global-types.ts', 'global-types.mjs'],
    ['src/generated/iam-actions.ts', 'iam-actions.mjs'],
    ['src/generated/instance-types.ts', 'instance-types.mjs'],
    ['src/generated/managed-policies.ts', 'managed-policies.mjs'],
    ['src/generated/regions.ts', 'regions.mjs'],
    ['src/generated/replace-properties.ts', 'replace-properties.mjs'],
    ['README.md', 'readme.mjs'],
  ])('%s', (file, script) => {
    expect(printed(script)).toBe(readFileSync(new URL(file, root), 'utf8'))
  })
})
