import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { kubeconfig, TOKEN } from '../kubeconfig.ts'
import { whySkipped } from '../skipped.ts'

// The example key of AWS's own documentation.
const key = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
/** Not the stand-in's own: that stands in the ARNs that it answers with. */
const account = '210987654321'
const project = {
  'Pulumi.yaml': 'name: secrets\nmain: src/index.ts\nruntime: { name: nodejs, options: { typescript: false } }\n',
  'package.json': '{ "name": "secrets", "type": "module" }',
  'Pulumi.dev.yaml': `config:
  project: { name: secrets, environment: dev }
  logging: { level: debug }
  aws:
    enabled: true
    region: us-west-2
    services: { s3: { buckets: { logs: {} } } }
  kubernetes: { enabled: true, providers: { dev-cluster: {} } }
`,
  'src/index.ts': `import { deploy } from '@konductor/core'
import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'
export const { state, secrets } = deploy({ modules: [aws, kubernetes] })
`,
}

describe.skipIf(whySkipped() !== undefined)('a secret of the configuration', () => {
  let stack: EngineStack
  const printed: string[] = []
  beforeAll(async () => {
    stack = await openStack({ project })
    for (const [name, value] of [
      ['aws.allowedAccountIds[0]', account],
      ['aws.assumeRole.roleArn', `arn:aws:iam::${account}:role/deployer`],
      ['aws.credentials.accessKeyId', 'AKIAIOSFODNN7EXAMPLE'],
      ['aws.credentials.secretAccessKey', key],
      ['kubernetes.providers.dev-cluster.kubeconfig', kubeconfig('dev-cluster')],
    ] as const)
      expectSuccess(await stack.pulumi('config', 'set', '--path', name, value, '--secret'))
    for (const args of [
      ['preview', '--json'],
      ['preview', '--diff'],
      ['up', '--yes', '--skip-preview'],
      ['stack', 'output', '--json'],
    ]) {
      const result = await stack.pulumi(...args)
      expectSuccess(result)
      printed.push(result.stdout, result.stderr)
    }
    printed.push((await stack.pulumi('stack', 'export')).stdout)
  }, 300_000)
  afterAll(() => stack?.remove())

  it.each([
    ['pulumi:providers:aws', 'secretKey'],
    ['pulumi:providers:aws', 'accessKey'],
    ['pulumi:providers:aws', 'allowedAccountIds'],
    ['pulumi:providers:aws', 'assumeRoles'],
    ['pulumi:providers:kubernetes', 'kubeconfig'],
  ])('is an encrypted input of its provider: %s, %s', async (type, property) => {
    const provider = (await stack.resources()).find((resource) => resource.type === type)
    expect(provider?.inputs?.[property]).toMatchObject({ ciphertext: expect.stringMatching(/^v1:/) })
  })

  it.each([
    ['an AWS key', key],
    ['an identifier that was encrypted', account],
    ['the token of a kubeconfig', TOKEN],
  ])('is nowhere in clear: %s', (_, secret) => {
    expect(printed.filter((text) => text.includes(secret))).toEqual([])
  })

  it.each([
    ['an AWS key', key],
    ['an identifier that was encrypted', account],
    ['the token of a kubeconfig', TOKEN],
  ])('is in no file of the backend in clear: %s', (_, secret) => {
    const backend = join(stack.folder, '../backend')
    const holding = readdirSync(backend, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file, 'utf8').includes(secret))
    expect(holding).toEqual([])
  })
})
