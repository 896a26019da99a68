import { readYaml } from '@konductor/host'
import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyConfiguration, canary, type AnyConfiguration } from '../../test/any-configuration.ts'
import { accepting, cloud } from '../../test/cloud.ts'
import { check, type CheckOptions } from './check.ts'
import { explain } from '../explain/explain.ts'

const all = process.env['KONDUCTOR_TEST_ALL'] !== undefined
const numRuns = all ? 20_000 : 200
/** Another one each time where there is time for it; what fails says its seed, and `KONDUCTOR_TEST_SEED` repeats it. */
const seed = Number(process.env['KONDUCTOR_TEST_SEED'] ?? (all ? Date.now() % 2 ** 31 : 20_260_301))

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'konductor-any-'))
  writeFileSync(join(root, 'Pulumi.yaml'), 'name: acme\nruntime: nodejs\n')
  process.stdout.write(`${numRuns} configurations, seed ${seed}\n`)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const modules = [cloud('aws', { pulumiNamespace: { name: 'aws', settings: { region: 'region' } } }), accepting()]

const optionsOf = ({ values, secretKeys }: AnyConfiguration): CheckOptions => ({
  ...{ root, project: 'acme', stack: 'dev', values, secretKeys, modules, env: {}, planned: true },
  now: new Date('2026-03-01T00:00:00Z'),
})

/** Everything that anybody could see of a configuration. */
const seen = async (options: CheckOptions): Promise<string> => {
  const phases: string[] = []
  const checked = await check({ ...options, onPhase: (phase, { message }) => phases.push(`${phase} ${message}`) })
  const explained = await explain(options)
  const settings = explained.withDefaults()
  return JSON.stringify([
    phases,
    checked._tag === 'Left'
      ? checked.left
      : { ...checked.right, modules: checked.right.modules.map(({ units }) => units) },
    explained.problems,
    explained.warnings,
    settings,
    settings.slice(0, 20).map(({ path }) => explained.setting(path)),
    explained.setting('aws'),
    explained.unwritten('aws'),
  ])
}

const ownKeys = (value: object): readonly PropertyKey[] => Reflect.ownKeys(value)

test('whatever the configuration: no crash, no trace, no pollution, no secret, and the same answer twice', async () => {
  const before = [Object.prototype, Array.prototype, Function.prototype].map((each) => ownKeys(each).length)
  await fc.assert(
    fc.asyncProperty(anyConfiguration, async (configuration) => {
      writeFileSync(join(root, 'Pulumi.dev.yaml'), configuration.stackFile)
      configuration.layers.forEach((text, index) => writeFileSync(join(root, `layer-${index}.yaml`), text))
      const options = optionsOf(configuration)
      const said = await seen(options)
      if (said.length % 4 === 0) expect(await seen(options)).toBe(said)
      expect(said).not.toMatch(/\\n\s+at .+:\d+:\d+/)
      expect(said).not.toContain('BrokenModule')
      if (configuration.whole) expect(said).not.toContain(canary)
    }),
    { numRuns, seed },
  )
  expect([Object.prototype, Array.prototype, Function.prototype].map((each) => ownKeys(each).length)).toEqual(before)
  expect(Reflect.get({}, 'x')).toBeUndefined()
}, 1_200_000)

test('whatever the text, both readers answer, and the same twice', () => {
  fc.assert(
    fc.property(anyConfiguration, fc.constantFrom('pulumi', 'layer'), ({ stackFile, layers }, dialect) => {
      for (const text of [stackFile, ...layers]) {
        const read = () => JSON.stringify(readYaml(text, { file: 'a.yaml', dialect }))
        const said = read()
        expect(read()).toBe(said)
        expect(said).not.toMatch(/\\n\s+at .+:\d+:\d+/)
      }
    }),
    { numRuns, seed },
  )
}, 1_200_000)
