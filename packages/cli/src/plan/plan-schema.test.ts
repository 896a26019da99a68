import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { planOf, projectWith, resource, runInProcess, urnOf } from '../testing/run-in-process.ts'

const text = readFileSync(new URL('./plan.schema.json', import.meta.url), 'utf8')

/** With no property that the schema does not name: what is published lets later versions add some. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]))
  return 'properties' in inner && inner['type'] === 'object' ? { ...inner, additionalProperties: false } : inner
}

const faultsOf = (json: string): readonly unknown[] => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(Object(closed(JSON.parse(text))))
  return validate(JSON.parse(json)) ? [] : (validate.errors ?? [])
}

const type = 'aws:s3/bucket:Bucket'
const stack = resource('pulumi:pulumi:Stack', 'shop-dev', { custom: false })
const logs = resource(type, 'logs', { parent: stack.urn, inputs: { bucket: 'b', tags: { a: '1' } } })

test('the schema is made from the type: node packages/cli/scripts/plan-schema.mjs --write writes it anew', () => {
  const script = fileURLToPath(new URL('../../scripts/plan-schema.mjs', import.meta.url))
  expect(execFileSync(process.execPath, [script], { encoding: 'utf8' })).toBe(text)
})

test('the schema describes what is printed, against a state too', async () => {
  const folder = projectWith('dev')
  const before = { urn: urnOf(type, 'logs'), type, custom: true, inputs: { bucket: 'a' } }
  writeFileSync(join(folder, 'state.json'), JSON.stringify({ version: 3, deployment: { resources: [before] } }))
  const plan = async () => planOf({ resources: [stack, logs], log: [{ severity: 'warning', message: 'careful' }] })
  const { stdout } = await runInProcess(['plan', '.', '--against', 'state.json', '--json'], { plan }, { cwd: folder })
  expect(JSON.parse(stdout)).toMatchObject({
    resources: [{}, { effectiveTags: { a: '1' } }],
    comparison: { counts: {} },
  })
  expect(faultsOf(stdout)).toEqual([])
})

test('the schema describes what is printed where nothing could be planned', async () => {
  const { stdout } = await runInProcess(['plan', projectWith('dev'), '--stack', 'no-such', '--json'], {})
  expect(JSON.parse(stdout)).toMatchObject({ resources: [], ended: { ok: false } })
  expect(faultsOf(stdout)).toEqual([])
})
