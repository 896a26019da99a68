import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack, type Step } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { whySkipped } from '../skipped.ts'

const config = (buckets: string): string => `config:
  project: { name: renaming, environment: dev }
  aws: { enabled: true, region: us-west-2, services: { s3: { buckets: ${buckets} } } }
`
const project = {
  'Pulumi.yaml': 'name: renaming\nmain: src/index.ts\nruntime: { name: nodejs, options: { typescript: false } }\n',
  'package.json': '{ "name": "renaming", "type": "module" }',
  'src/index.ts': `import { deploy } from '@konductor/core'
import { aws } from '@konductor/provider-aws'
export const { state, secrets } = deploy({ modules: [aws] })
`,
}
const operations = (steps: readonly Step[]) => [...new Set(steps.map(({ op }) => op))].sort()

describe.skipIf(whySkipped() !== undefined)('a bucket that gets another key', () => {
  let stack: EngineStack
  beforeAll(async () => {
    stack = await openStack({ project: { ...project, 'Pulumi.dev.yaml': config('{ logs: {}, other: {} }') } })
    expectSuccess(await stack.up())
  })
  afterAll(() => stack?.remove())

  it('keeps all its resources with `formerly`, and only writes its access logs under the new name', async () => {
    stack.write({ 'Pulumi.dev.yaml': config('{ records: { formerly: logs }, other: {} }') })
    const { exitCode, steps } = await stack.preview()
    expect(exitCode).toBe(0)
    expect(operations(steps)).toEqual(['same', 'update'])
    const updated = steps.filter(({ op }) => op === 'update')
    expect(updated.map(({ urn, diffReasons }) => [urn.split('::').at(-1), diffReasons])).toEqual([
      ['records-logging', ['targetPrefix']],
    ])
  })

  it('would be another bucket without it', async () => {
    stack.write({ 'Pulumi.dev.yaml': config('{ records: {}, other: {} }') })
    expect(operations((await stack.preview()).steps)).toEqual(['create', 'delete', 'same'])
  })
})
