import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack, type Step } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { whySkipped } from '../skipped.ts'

const config = (buckets: string, s3 = ''): string => `config:
  project: { name: options, environment: production }
  aws: { enabled: true, region: us-west-2, services: { s3: { ${s3}buckets: ${buckets} } } }
`
const project = {
  'Pulumi.yaml': 'name: options\nmain: src/index.ts\nruntime: { name: nodejs, options: { typescript: false } }\n',
  'package.json': '{ "name": "options", "type": "module" }',
  'src/index.ts': `import { deploy } from '@konductor/core'
import { aws } from '@konductor/provider-aws'
export const { state, secrets } = deploy({ modules: [aws] })
`,
}
const first = `{
  logs: {},
  old: { options: { import: legacy-bucket } },
  tuned: { options: { protect: false }, override: { versioning: { expectedBucketOwner: '123456789012' } } },
}`
const renamed = first.replace('logs: {}', 'records: { formerly: logs }')
const operations = (steps: readonly Step[]) => [...new Set(steps.map(({ op }) => op))].sort()

describe.skipIf(whySkipped() !== undefined)('the options of a unit', () => {
  let stack: EngineStack
  beforeAll(async () => {
    stack = await openStack({ project: { ...project, 'Pulumi.dev.yaml': config(first) } })
    expectSuccess(await stack.up())
  })
  afterAll(() => stack?.remove())
  const named = async (name: string) =>
    (await stack.resources()).filter(({ custom, urn }) => custom && urn.endsWith(`::${name}`))

  it('take a resource over that exists', async () => {
    expect((await named('old')).map(({ id }) => id)).toEqual(['legacy-bucket'])
    expect(stack.journal().filter(({ call, urn }) => call === 'create' && urn.endsWith('Bucket::old'))).toEqual([])
  })

  it('have the last word on an argument, and state says so', async () => {
    expect((await named('tuned-versioning')).map(({ inputs }) => inputs?.['expectedBucketOwner'])).toEqual([
      '123456789012',
    ])
    expect(await stack.output('state')).toMatchObject({
      units: { 'aws.services.s3.buckets.tuned': { overridden: ['versioning'] } },
    })
  })

  it('protect what holds data in production, unless they say otherwise', async () => {
    const protection = await Promise.all(
      ['logs', 'logs-versioning', 'tuned'].map(async (name) => (await named(name))[0]?.protect),
    )
    expect(protection).toEqual([true, true, undefined])
  })

  it('rename: children too, and the second preview is empty', async () => {
    stack.write({ 'Pulumi.dev.yaml': config(renamed) })
    expect(operations((await stack.preview()).steps)).toEqual(['same', 'update'])
    expectSuccess(await stack.up())
    expect(operations((await stack.preview()).steps)).toEqual(['same'])
  })

  it('keep a unit that is switched off with its service from being deleted in production, and the run says why', async () => {
    stack.write({ 'Pulumi.dev.yaml': config(renamed, 'enabled: false, ') })
    const { exitCode, stdout, stderr } = await stack.up()
    expect(stdout + stderr).toContain('[ServiceDisabled]')
    expect(stdout + stderr).toContain('protected')
    expect(exitCode).not.toBe(0)
    expect(await named('records')).toHaveLength(1)
  })
})
