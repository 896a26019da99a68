import { SEALED } from '@konductor/host'
import type { TypeOf } from '../config/codec/codec.ts'
import { isSecret, plainText } from '../config/codec/secret.ts'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cloud, type CloudSection } from '../../test/cloud.ts'
import { checked, problemsOf, project } from '../../test/project.ts'
import { check, type CheckOptions } from './check.ts'

const findings = async (files: Readonly<Record<string, string>>) => {
  const outcome = await checked(project(files), { modules: [cloud()] })
  return outcome._tag === 'Left' ? outcome.left.problems : outcome.right.warnings
}

test('a secret in plain text is a warning with the command that encrypts it', async () => {
  expect(await findings({ 'Pulumi.dev.yaml': 'config:\n  aws:\n    enabled: true\n    token: hunter2\n' })).toEqual([
    {
      _tag: 'PlainSecret',
      at: 'aws.token (Pulumi.dev.yaml:4:5)',
      because: 'a secret stands here in plain text',
      fix: "pulumi config set --secret --path 'aws.token'",
      severity: 'warning',
    },
  ])
})

test('a secret in plain text in a layer has to leave the layer too', async () => {
  expect(
    await findings({
      'Pulumi.dev.yaml': 'config:\n  konductor:layers: [config/dev.yaml]\n',
      'config/dev.yaml': 'aws:\n  enabled: true\n  providers: { east: { credentials: { sessionToken: hunter2 } } }\n',
    }),
  ).toMatchObject([
    {
      _tag: 'PlainSecret',
      at: 'aws.providers.east.credentials.sessionToken (config/dev.yaml:3:39)',
      fix: "pulumi config set --secret --path 'aws.providers.east.credentials.sessionToken', and take it out of config/dev.yaml",
    },
  ])
})

test('a static key in plain text is a problem, by an older name as well', async () => {
  const written = (key: string) => `config:\n  aws:\n    enabled: true\n    credentials: { ${key}: hunter2 }\n`
  for (const key of ['secretKey', 'secretAccessKey', 'secret_access_key'])
    expect(await problemsOf(checked(project({ 'Pulumi.dev.yaml': written(key) }), { modules: [cloud()] }))).toEqual([
      {
        _tag: 'PlainSecret',
        at: `aws.credentials.${key} (Pulumi.dev.yaml:4:20)`,
        because: 'a secret stands here in plain text',
        fix: `pulumi config set --secret --path 'aws.credentials.${key}'`,
      },
    ])
})

test('an encrypted secret is nothing to say', async () => {
  expect(
    await findings({
      'Pulumi.dev.yaml':
        'config:\n  aws:\n    enabled: true\n    token: { secure: v1:abc }\n    credentials: { secretAccessKey: { secure: v1:abc } }\n',
    }),
  ).toEqual([])
})

test('a plain secret beside an encrypted one is found in the file, although Pulumi only names the whole key', async () => {
  expect(
    await findings({
      'Pulumi.dev.yaml':
        'config:\n  aws:\n    enabled: true\n    token: hunter2\n    credentials: { sessionToken: { secure: v1:abc } }\n',
    }),
  ).toMatchObject([{ _tag: 'PlainSecret', at: 'aws.token (Pulumi.dev.yaml:4:5)' }])
})

test('an encrypted value on a setting that is not secret is one problem, wherever it stands', async () => {
  expect(
    await findings({
      'Pulumi.dev.yaml': `config:
  project: { owner: { secure: v1:abc } }
  aws:
    enabled: true
    region: { secure: v1:abc }
    providers: { east: { tags: { a: { secure: v1:abc } } } }
    services: { s3: { buckets: { logs: { encryption: { secure: v1:abc } } } } }
    unknown: { secure: v1:abc }
`,
    }),
  ).toMatchObject([
    { _tag: 'SecretInPlainSetting', at: 'project.owner (Pulumi.dev.yaml:2:14)' },
    { _tag: 'SecretInPlainSetting', at: 'aws.region (Pulumi.dev.yaml:5:5)' },
    { _tag: 'SecretInPlainSetting', at: 'aws.providers.east.tags.a (Pulumi.dev.yaml:6:34)' },
    { _tag: 'SecretInPlainSetting', at: 'aws.services.s3.buckets.logs.encryption (Pulumi.dev.yaml:7:42)' },
    { _tag: 'UnknownKey', at: 'aws.unknown (Pulumi.dev.yaml:8:5)' },
  ])
})

test('an encrypted value in a layer is one problem', async () => {
  expect(
    await findings({
      'Pulumi.dev.yaml': 'config:\n  konductor:layers: [a.yaml]\n',
      'a.yaml': 'aws:\n  enabled: true\n  token: { secure: v1:abc }\n',
    }),
  ).toMatchObject([{ _tag: 'SecureInLayer', at: 'aws.token (a.yaml:3:10)' }])
})

test('no finding of a configuration shows what is encrypted in it, wherever it was put and whatever it is', async () => {
  const root = project({})
  const places: readonly ((value: unknown) => object)[] = [
    (value) => ({ token: value }),
    (value) => ({ tokens: value }),
    (value) => ({ tokens: [value] }),
    (value) => ({ credentials: value }),
    (value) => ({ credentials: { secretAccessKey: value, accessKey: value } }),
    (value) => ({ enabled: value }),
    (value) => ({ version: value }),
    (value) => ({ providers: { east: value } }),
    (value) => ({ providers: { east: { allowedAccountIds: value } } }),
    (value) => ({ providers: { east: { allowedAccountIds: [value, value] } } }),
    (value) => ({ services: { s3: { buckets: { logs: { encryption: value, provider: value, logTo: value } } } } }),
    (value) => ({ services: { s3: { buckets: { logs: { provider: `${value}` } } } } }),
    (value) => ({ services: { s3: { buckets: { logs: { needs: `aws.${value}` } } } } }),
    (value) => ({ services: { queues: { main: { size: value } } } }),
  ]
  const canary = fc.oneof(
    fc.string({ minLength: 6 }).map((text) => `canary${text}`),
    fc.integer({ min: 10_000_000 }),
  )
  await fc.assert(
    fc.asyncProperty(canary, fc.constantFrom(...places), fc.boolean(), async (value, place, known) => {
      const values = { 'acme:aws': JSON.stringify({ enabled: true, ...place(value) }) }
      const outcome = await check({
        root,
        project: 'acme',
        stack: 'dev',
        values,
        secretKeys: known ? ['acme:aws'] : [],
        modules: [cloud()],
        env: {},
        planned: true,
      })
      const said = JSON.stringify(outcome._tag === 'Left' ? outcome.left : outcome.right.warnings)
      // Where nothing says that it is encrypted, only what stands on a secret setting is one.
      const secret = known || /token|credentials/.test(JSON.stringify(place('')))
      if (secret) expect(said).not.toContain(JSON.stringify(String(value)).slice(1, -1))
    }),
    { numRuns: 300 },
  )
})

test('what is sealed in a plan is accepted by every secret', async () => {
  const outcome = await check({
    root: project({}),
    project: 'acme',
    stack: 'dev',
    values: { 'acme:aws': JSON.stringify({ enabled: true, token: SEALED, tokens: [SEALED] }) },
    secretKeys: ['acme:aws'],
    modules: [cloud()],
    env: {},
    planned: true,
  })
  expect(outcome).toMatchObject({ _tag: 'Right', right: { warnings: [] } })
})

describe('an identifier', () => {
  /** What the module is given of its provider's accounts: secrets as `secret:<text>`. */
  const accounts = async (config: string, stack: Partial<CheckOptions> = {}) => {
    const seen: string[] = []
    const module = cloud('aws', {
      units: ({ providers }: TypeOf<typeof CloudSection>) => {
        for (const account of providers['east']?.allowedAccountIds ?? [])
          seen.push(isSecret(account) ? `secret:${plainText(account)}` : account)
        return []
      },
    })
    const root = project({ 'Pulumi.dev.yaml': config })
    const outcome = await checked(root, { modules: [module], ...stack })
    return { seen, found: outcome._tag === 'Left' ? outcome.left.problems : outcome.right.warnings }
  }
  const written = (list: string) =>
    `config:\n  aws:\n    enabled: true\n    providers: { east: { allowedAccountIds: ${list} } }\n`

  it('in plain text is no secret, and gets no warning', async () => {
    expect(await accounts(written("['111122223333']"))).toEqual({ seen: ['111122223333'], found: [] })
  })

  it('is a secret where it was encrypted, and only there', async () => {
    expect(await accounts(written("['111122223333', { secure: v1:abc }]"))).toEqual({
      seen: ['111122223333', `secret:${SEALED}`],
      found: [],
    })
  })

  const received = (account: unknown) => ({
    values: {
      'acme:aws': JSON.stringify({ enabled: true, providers: { east: { allowedAccountIds: [account] } } }),
    },
    secretKeys: ['acme:aws'],
  })

  it('is judged where Pulumi has decrypted it, and not shown', async () => {
    const config = written('[{ secure: v1:abc }]')
    expect(await accounts(config, received('444455556666'))).toEqual({ seen: ['secret:444455556666'], found: [] })
    const { found } = await accounts(config, received('canary-4444'))
    expect(found).toMatchObject([
      { _tag: 'Malformed', at: 'aws.providers.east.allowedAccountIds[0] (Pulumi.dev.yaml:4:46)' },
    ])
    expect(JSON.stringify(found)).not.toContain('canary')
  })

  it('is a secret where its section holds secrets and nothing tells which they are', async () => {
    expect((await accounts('{}', received('444455556666'))).seen).toEqual(['secret:444455556666'])
  })

  it('that is no text in a section of secrets is not shown', async () => {
    const { found } = await accounts('{}', received(444455556666))
    expect(found).toMatchObject([{ _tag: 'UnquotedString', at: 'aws.providers.east.allowedAccountIds[0]' }])
    expect(JSON.stringify(found)).not.toContain('444455556666')
  })

  it('in plain text is quoted as it was written when it needs quotes', async () => {
    const { found } = await accounts(written('[123456789012]'))
    expect(found).toMatchObject([{ _tag: 'UnquotedString', fix: expect.stringContaining('"123456789012"') }])
  })
})
