import { spawn } from 'node:child_process'
import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from './testing/run-in-process.ts'

const canary = 'hunter2-canary-7f3a91'
const encoded = Buffer.from(canary).toString('base64')
/** An identifier that is encrypted. */
const account = '739104826615'

const main = join(import.meta.dirname, 'main.ts')
const { FORCE_COLOR: _, ...environment } = process.env

const konductor = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> => {
  const child = spawn(process.execPath, ['--conditions=@konductor/source', main, ...args], {
    env: { ...environment, NO_COLOR: '1', NODE_OPTIONS: '--conditions=@konductor/source', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  await once(child, 'close')
  return text
}

const kubeconfig = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Config',
  'current-context': 'main',
  contexts: [{ name: 'main', context: { cluster: 'main', user: 'main' } }],
  clusters: [{ name: 'main', cluster: { server: 'https://10.0.0.1' } }],
  users: [{ name: 'main', user: { token: canary } }],
})

/** A module of the stack's own whose builder logs its secret, hands it on as a secret, and on request throws it. */
const careless = `
import { closed, enabledSwitch, flag, optional, plainText, required, secret, sectionOf } from '@konductor/core/config'
import { reveal } from '@konductor/core'
const Section = closed({
  enabled: enabledSwitch(),
  password: required(secret(), 'The password.'),
  fail: optional(flag(), 'Fails.'),
})
export const module = {
  id: 'careless', displayName: 'Careless', packageName: 'careless', version: '1.0.0', contract: 1,
  config: sectionOf(Section),
  units: (settings) => [
    { kind: 'thing', id: 'careless.thing', at: 'careless', name: 'thing', settings, needs: {}, offers: [] },
  ],
  load: async () => ({
    build: {
      thing: ({ settings }, _, { logger }) => {
        for (const level of ['debug', 'verbose', 'info', 'warn']) logger[level]('password: ' + plainText(settings.password))
        if (settings.fail) throw new Error('cannot log in with ' + plainText(settings.password))
        return { state: { user: 'me' }, secrets: { password: reveal(settings.password) } }
      },
    },
  }),
}
`

/** A stack that is planned, with a secret wherever configuration takes one. */
const stack = (config: string, layer = ''): string => {
  const folder = folderWith({
    'Pulumi.yaml': 'name: shop\nruntime: { name: nodejs, options: { typescript: false } }\nmain: src/index.ts\n',
    'Pulumi.dev.yaml': config,
    'a.yaml': layer,
    'package.json': JSON.stringify({
      name: 'shop',
      type: 'module',
      dependencies: { '@konductor/provider-aws': '*', '@konductor/provider-kubernetes': '*' },
      konductor: { modules: ['./src/careless.ts'] },
    }),
    'src/index.ts': "import { deploy } from '@konductor/core'\nexport const { state, secrets } = deploy()\n",
    'src/careless.ts': careless,
  })
  symlinkSync(join(import.meta.dirname, '../../../node_modules'), join(folder, 'node_modules'))
  return folder
}

const asYaml = (value: unknown): string => JSON.stringify(value)

/** Everything that the command says of a stack, at its most talkative, by command. */
const saidOf = async (
  folder: string,
  commands: readonly (readonly string[])[],
  env: Readonly<Record<string, string>> = {},
): Promise<readonly (readonly [string, string])[]> =>
  Promise.all(
    commands.map(async ([command = '', ...args]) => {
      const said = await konductor([...command.split(' '), folder, ...args], env)
      return [[command, ...args].join(' '), said] as const
    }),
  )

const checking = [
  ['validate', '--debug'],
  ['explain', '--json', '--all', '--defaults'],
  ['explain', 'kubernetes.providers.main', '--debug'],
  ['config migrate'],
] as const

/** The same for a stack that can be planned, with the files that it leaves. */
const saidOfPlan = async (folder: string, env: Readonly<Record<string, string>> = {}) => {
  const plan = join(folder, 'plan.json')
  const more = [
    ['validate', '--json'],
    ['explain', '--all', '--defaults'],
    ['explain', 'careless.password'],
    ['plan', '--debug', '--out', plan],
  ]
  const said = await saidOf(folder, [...checking, ...more], env)
  return [...said, ['the plan', readFileSync(plan, 'utf8')] as const]
}

const leaks = (said: readonly (readonly [string, string])[]): readonly string[] =>
  said.filter(([, text]) => [canary, encoded, account].some((word) => text.includes(word))).map(([command]) => command)

/** Encrypts as Pulumi's passphrase provider does. */
const encryption = (passphrase: string) => {
  const salt = randomBytes(8)
  const key = pbkdf2Sync(passphrase, salt, 1_000_000, 32, 'sha256')
  const sealed = (text: string): string => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    return `v1:${nonce.toString('base64')}:${bytes.toString('base64')}`
  }
  return {
    salt: `v1:${salt.toString('base64')}:${sealed('pulumi')}`,
    secure: (text: string) => ({ secure: sealed(text) }),
  }
}

const config = (more: object, layers: readonly string[] = []): string =>
  asYaml({
    config: {
      'konductor:layers': layers,
      logging: { level: 'debug' },
      project: { environment: 'dev' },
      careless: { enabled: true, password: canary },
      ...more,
    },
  })

describe('fault 22: a secret', { timeout: 240_000 }, () => {
  it('of configuration stands nowhere but inside marks: in the log at debug, the plan, the state, what is explained', async () => {
    const folder = stack(
      config({ kubernetes: { enabled: true, providers: { main: { identifier: 'main', kubeconfig } } } }),
    )
    const said = await saidOfPlan(folder)
    expect(leaks(said)).toEqual([])
    const plan = JSON.parse(said.at(-1)?.[1] ?? '')
    expect(plan.problems).toEqual([])
    expect(plan.ended.ok).toBe(true)
    // It did arrive.
    const provider = plan.resources.find(({ type }: { type: string }) => type === 'pulumi:providers:kubernetes')
    expect(provider.inputs.kubeconfig).toEqual({ secret: true })
    expect(plan.outputs.secrets.careless).toEqual({ 'thing.password': { secret: true } })
    expect(plan.log.some(({ message }: { message: string }) => message.includes('password: '))).toBe(true)
  })
  it('of a layer, of the environment, and that an error quotes, stands nowhere', async () => {
    const layer = asYaml({
      kubernetes: { enabled: true, providers: { main: { identifier: 'main', kubeconfig } } },
      careless: { fail: true, password: `${canary}-weaker` },
      aws: { enabled: true, region: 'us-west-2' },
    })
    const env = { AWS_SECRET_ACCESS_KEY: canary, AWS_ACCESS_KEY_ID: canary, AWS_SESSION_TOKEN: canary }
    const folder = stack(config({}, ['a.yaml']), layer)
    const said = await saidOfPlan(folder, env)
    expect(leaks(said)).toEqual([])
    expect(said.some(([, text]) => text.includes('cannot log in with'))).toBe(true)
    // What counts where nothing is written is named, and not shown.
    expect(await konductor(['explain', folder, 'aws.credentials.secretAccessKey'], env)).toContain(
      'AWS_SECRET_ACCESS_KEY, which is set, where nothing is written',
    )
  })
  it.each([
    [
      'a key that is mistyped',
      {
        kubernetes: { enabled: true, providers: { main: { kubeconfg: canary } } },
        aws: { enabled: true, credentails: { secretAccessKey: canary } },
      },
    ],
    [
      'a key one level too high',
      { kubernetes: { enabled: true, providers: { main: canary } }, aws: { enabled: true, credentials: canary } },
    ],
    [
      'a type that it cannot have',
      {
        kubernetes: { enabled: true, providers: { main: { kubeconfig: [canary] } } },
        aws: { enabled: true, credentials: { accessKeyId: { a: canary }, secretAccessKey: [canary] } },
      },
    ],
    [
      'keys of a cloud in plain text',
      { aws: { enabled: true, credentials: { accessKeyId: canary, secretAccessKey: canary, sessionToken: canary } } },
    ],
    ['a section without its module', { azure: { enabled: true, clientSecret: canary } }],
  ])('in %s is refused, and not shown', async (_, more) => {
    const said = await saidOf(stack(config(more)), checking)
    expect(leaks(said)).toEqual([])
    expect(said[0]?.[1]).toMatch(/\d problems?.* in shop\/dev/)
  })
})

describe('fault 22: a secret that the passphrase of a stack opens', { timeout: 240_000 }, () => {
  const passphrase = 'correct horse'
  const { salt, secure } = encryption(passphrase)
  const encrypted = asYaml({
    encryptionsalt: salt,
    config: {
      logging: { level: 'debug', audit: 'audit.jsonl' },
      project: { environment: 'dev' },
      careless: { enabled: true, password: secure(canary) },
      aws: {
        enabled: true,
        region: 'us-west-2',
        allowedAccountIds: [secure(account)],
        assumeRole: { roleArn: secure(`arn:aws:iam::${account}:role/${canary}`), externalId: secure(canary) },
        endpoints: { s3: secure(`https://${canary}.example.com`) },
      },
      kubernetes: {
        enabled: true,
        providers: {
          main: {
            identifier: 'main',
            kubeconfig: secure(kubeconfig),
            expect: { server: secure('https://10.0.0.1'), clusterName: secure('main') },
          },
        },
      },
    },
  })
  const env = { PULUMI_CONFIG_PASSPHRASE: passphrase, AWS_SECRET_ACCESS_KEY: canary, AWS_ACCESS_KEY_ID: canary }

  /** An export with its secrets shown, in which each of them was another one before. */
  const exported = (plan: { readonly resources: readonly { readonly type: string; readonly urn: string }[] }) =>
    asYaml({
      version: 3,
      deployment: {
        resources: plan.resources
          .filter(({ type }) => type === 'pulumi:providers:kubernetes' || type === 'pulumi:providers:aws')
          .map(({ urn, type }) => ({
            urn,
            type,
            custom: true,
            id: 'id',
            inputs: {
              kubeconfig: {
                '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
                plaintext: JSON.stringify(`${canary}-before`),
              },
            },
          })),
      },
    })

  it('stands nowhere, an identifier neither, whichever command is asked', async () => {
    const folder = stack(encrypted)
    const planned = await saidOfPlan(folder, env)
    const plan = JSON.parse(planned.at(-1)?.[1] ?? '')
    expect([plan.problems, plan.ended.ok]).toEqual([[], true])
    writeFileSync(join(folder, 'export.json'), exported(plan))
    const said = [
      ...planned,
      ...(await saidOf(
        folder,
        [
          ['schema'],
          ['config migrate', '--json'],
          ['doctor', '--no-probe', '--json', '--debug'],
          ['versions', '--json'],
          ['plan', '--debug', '--against', join(folder, 'plan.json')],
          ['plan', '--json', '--against', join(folder, 'export.json')],
          ['explain', 'aws.allowedAccountIds', '--json'],
        ],
        env,
      )),
    ]
    expect(leaks(said)).toEqual([])

    // They did arrive, opened, and what is told of the run is told of a plan.
    const provider = plan.resources.find(({ type }: { type: string }) => type === 'pulumi:providers:aws')
    expect(provider.inputs).toMatchObject({
      allowedAccountIds: { secret: true },
      assumeRoles: { secret: true },
      endpoints: { secret: true },
    })
    expect(said.at(-1)?.[1]).toContain('[secret]')
    expect(said.find(([command]) => command.startsWith('plan --json'))?.[1]).toContain('kubeconfig')
    const record = plan.log.find(({ message }: { message: string }) => message.includes('Audit record: '))
    expect(record?.message).toContain('"outcome":"registered"')
    // A plan leaves nothing behind.
    expect(existsSync(join(folder, 'audit.jsonl'))).toBe(false)
  })

  it('stands in no command that has not got the passphrase either', async () => {
    const folder = stack(encrypted)
    expect(leaks(await saidOf(folder, [...checking, ['config migrate', '--json'], ['plan', '--json']]))).toEqual([])
  })
})
