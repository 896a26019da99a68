import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { knownFields } from './known-fields.ts'

const script = fileURLToPath(new URL('../../scripts/known-fields.mjs', import.meta.url))

it('the table of fields is what the installed SDK says: node scripts/known-fields.mjs > src/generated/known-fields.ts', () => {
  const written = readFileSync(new URL('known-fields.ts', import.meta.url), 'utf8')
  expect(execFileSync(process.execPath, [script], { encoding: 'utf8' })).toBe(written)
})

it('the table has a line for each type, and few fields of which nothing is known', () => {
  const lines = knownFields.trim().split('\n')
  expect(lines.length).toBeGreaterThan(400)
  expect(knownFields.match(/\w+!?:(\[\]|\{\})*\*/g)).toMatchInlineSnapshot(`
    [
      "status:*",
      "openAPIV3Schema:*",
      "data!:*",
      "type:*",
      "fieldsV1:*",
    ]
  `)
})
