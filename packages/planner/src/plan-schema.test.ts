import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { planProgram } from '../test/plan-program.ts'
import { compare, previousFrom } from './index.ts'

const file = new URL('./plan.schema.json', import.meta.url)
const schema: object = JSON.parse(readFileSync(file, 'utf8'))

/** With no property that the schema does not name: what is published lets later versions add some. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]))
  return 'properties' in inner && inner['type'] === 'object' ? { ...inner, additionalProperties: false } : inner
}

const faultsOf = (data: unknown): readonly unknown[] => {
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  const validate = ajv.compile(Object(closed(schema)))
  return validate(JSON.parse(JSON.stringify(data))) ? [] : (validate.errors ?? [])
}

const program = `
const east = new Provider('east', { token: pulumi.secret('hush') })
new Site('home', { provider: east }, (site) => {
  const one = new Thing('one', { size: 1 }, {
    parent: site, protect: true, ignoreChanges: ['size'], aliases: [{ name: 'uno' }], customTimeouts: { create: '5m' },
  })
  new Thing('two', { of: one.endpoint, archive: new pulumi.asset.StringAsset('x') }, { parent: site, dependsOn: one })
  return { url: one.endpoint }
})
new Remote('far'); new Thing('seen', {}, { id: 'id-1' }); new Thing('new', {}, { import: 'id-2' })
pulumi.log.warn('careful')
export const url = 'x'
`

describe('the JSON Schema of a plan', () => {
  it('is made from the types: node packages/planner/scripts/plan-schema.mjs --write writes it anew', () => {
    const script = fileURLToPath(new URL('../scripts/plan-schema.mjs', import.meta.url))
    expect(execFileSync(process.execPath, [script], { encoding: 'utf8' })).toBe(readFileSync(file, 'utf8'))
  })

  it('describes plans completely, with what they are compared to', async () => {
    const made = await planProgram(program)
    expect(made.problems).toEqual([])
    expect(faultsOf(made)).toEqual([])
    const previous = previousFrom({
      deployment: { resources: [{ urn: made.resources[1]?.urn, custom: true, inputs: { size: 3 } }] },
    })
    if (previous._tag === 'Left') throw new Error('unusable')
    expect(faultsOf({ ...made, comparison: compare(made, previous.right) })).toEqual([])
  })

  it('describes plans of programs that fail', async () => {
    expect(faultsOf(await planProgram("throw new Error('boom')"))).toEqual([])
    expect(faultsOf(await planProgram("new Thing('a'); new Thing('a')"))).toEqual([])
  })

  it('refuses what is none', () => {
    expect(faultsOf({ schemaVersion: 2 }).length).toBeGreaterThan(5)
  })
})
