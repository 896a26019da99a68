import { check } from '@konductor/core/config'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aws } from './descriptor.ts'

const root = mkdtempSync(join(tmpdir(), 'konductor-aws-'))
afterAll(() => rmSync(root, { recursive: true }))
writeFileSync(join(root, 'Pulumi.yaml'), 'name: platform\nruntime: nodejs\n')
writeFileSync(join(root, 'package.json'), '{ "name": "platform" }')

/** What core makes of a stack file, secrets as Pulumi hands them over: decrypted. */
const checked = (yaml: string, section: unknown, secretKeys: readonly string[] = []) => {
  writeFileSync(join(root, 'Pulumi.dev.yaml'), yaml)
  return check({
    root,
    project: 'platform',
    stack: 'dev',
    values: { 'platform:aws': JSON.stringify(section) },
    secretKeys,
    modules: [aws],
    env: {},
    planned: true,
  })
}

const said = async (yaml: string, section: unknown): Promise<readonly string[]> => {
  const outcome = await checked(yaml, section)
  return outcome._tag === 'Left' ? outcome.left.problems.map(({ _tag, at }) => `${_tag} ${at}`) : []
}

describe('the aws section of a stack', () => {
  it('has a problem with its place for a bucket in a provider that nobody knows, and no other', async () => {
    const yaml =
      'config:\n  platform:aws:\n    enabled: true\n    services: { s3: { buckets: { a: { provider: esat } } } }\n    providers: { east: { region: us-east-1 } }\n'
    const section = {
      enabled: true,
      services: { s3: { buckets: { a: { provider: 'esat' } } } },
      providers: { east: { region: 'us-east-1' } },
    }
    const outcome = await checked(yaml, section)
    expect(outcome._tag === 'Left' && outcome.left.problems).toEqual([
      {
        _tag: 'UnknownReference',
        at: 'aws.services.s3.buckets.a.provider (Pulumi.dev.yaml:4:39)',
        because: 'nothing is called "esat" here; known: east',
        fix: 'did you mean "east"?',
      },
    ])
  })

  it('refuses static keys in plain text, without showing them', async () => {
    const yaml =
      'config:\n  platform:aws:\n    enabled: true\n    credentials: { accessKey: AKIAHUNTER2, secretKey: hunter2 }\n'
    const section = { enabled: true, credentials: { accessKey: 'AKIAHUNTER2', secretKey: 'hunter2' } }
    expect(await said(yaml, section)).toEqual([
      'PlainSecret aws.credentials.accessKey (Pulumi.dev.yaml:4:20)',
      'PlainSecret aws.credentials.secretKey (Pulumi.dev.yaml:4:44)',
    ])
    expect(JSON.stringify(await checked(yaml, section))).not.toMatch(/hunter/i)
  })

  it('takes them encrypted, and says what is better', async () => {
    const yaml =
      'config:\n  platform:aws:\n    enabled: true\n    region: us-west-2\n    credentials: { accessKey: { secure: v1:x }, secretKey: { secure: v1:y } }\n'
    const section = {
      enabled: true,
      region: 'us-west-2',
      credentials: { accessKey: 'AKIAHUNTER2', secretKey: 'hunter2' },
    }
    const outcome = await checked(yaml, section, ['platform:aws'])
    if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
    const ours = outcome.right.warnings.filter(({ at }) => at.startsWith('aws'))
    expect(ours.map(({ _tag, at }) => `${_tag} ${at}`)).toEqual([
      'StaticCredentials aws.credentials (Pulumi.dev.yaml:5:5)',
    ])
    expect(JSON.stringify(outcome)).not.toMatch(/hunter/i)
  })

  it('is the provider, the key and the log bucket before the bucket', async () => {
    const yaml =
      'config:\n  platform:aws:\n    enabled: true\n    region: us-west-2\n    services: { s3: { buckets: { a: {} } } }\n'
    const section = { enabled: true, region: 'us-west-2', services: { s3: { buckets: { a: {} } } } }
    const outcome = await checked(yaml, section)
    if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
    expect(outcome.right.units.map(({ id }) => id)).toEqual([
      'aws.providers.default',
      'aws.providers.default.keys.s3',
      'aws.providers.default.logs',
      'aws.services.s3.buckets.a',
    ])
  })
})
