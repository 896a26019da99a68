import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack } from '../engine.ts'
import { whySkipped } from '../skipped.ts'
import { INVOKE_FAULT } from '../stand-in/provider.ts'

const config = (credentialCheck: string, more = ''): string => `config:
  project: { name: credentials, environment: dev }
  logging: { level: verbose }
  aws: { enabled: true, region: us-west-2, credentialCheck: '${credentialCheck}'${more} }
`
const project = {
  'Pulumi.yaml': 'name: credentials\nmain: src/index.ts\nruntime: { name: nodejs, options: { typescript: false } }\n',
  'package.json': '{ "name": "credentials", "type": "module" }',
  'Pulumi.dev.yaml': config('warn'),
  'src/index.ts': `import { deploy } from '@konductor/core'
import { aws } from '@konductor/provider-aws'
export const { state, secrets } = deploy({ modules: [aws] })
`,
}

describe.skipIf(whySkipped() !== undefined)('fault 12: credentials that AWS does not accept', () => {
  let stack: EngineStack
  beforeAll(async () => {
    stack = await openStack({ project, env: { AWS_ACCESS_KEY_ID: 'AKIACANARY', AWS_SECRET_ACCESS_KEY: 'canary' } })
  })
  afterAll(() => stack?.remove())

  const run = async (command: 'preview' | 'up', check: string, more = '', fault = 'fails') => {
    stack.write({ 'Pulumi.dev.yaml': config(check, more) })
    const faulty = stack.with({ [INVOKE_FAULT]: fault })
    const { exitCode, stdout, stderr } = await (command === 'up' ? faulty.up() : faulty.pulumi('preview'))
    return { exitCode, shown: stdout + stderr }
  }
  const refused = 'provider default: AWS does not accept the credentials'

  it.each(['preview', 'up'] as const)('are one warning in a %s, which goes on', async (command) => {
    const { exitCode, shown } = await run(command, 'warn')
    expect(shown).toContain(`[aws:WARN] ${refused}`)
    expect(shown).toContain('credentials from environment variables (AWS_ACCESS_KEY_ID)')
    expect(shown).not.toContain('AKIACANARY')
    expect(exitCode).toBe(0)
  })

  it.each(['preview', 'up'] as const)('end a %s where that is required, without a trace', async (command) => {
    const { exitCode, shown } = await run(command, 'require')
    expect(shown).toContain(refused)
    expect(shown).not.toMatch(/^\s+at .*check-credentials/m)
    expect(exitCode).not.toBe(0)
  })

  it('are not asked for where that is off', async () => {
    const { exitCode, shown } = await run('up', 'off')
    expect(shown).not.toContain('does not accept')
    expect(exitCode).toBe(0)
  })

  it('of another account than is allowed are a warning, too', async () => {
    const { exitCode, shown } = await run('up', 'warn', ', allowedAccountIds: ["999999999999"]', '')
    expect(shown).toContain(
      'the credentials are those of the account 123456789012, and allowedAccountIds says 999999999999',
    )
    expect(exitCode).toBe(0)
  })
})

describe.skipIf(whySkipped() !== undefined)('a module that is on and asked for nothing', () => {
  let stack: EngineStack
  beforeAll(async () => {
    stack = await openStack({ project })
  })
  afterAll(() => stack?.remove())

  it('builds its default provider, says and tests its credentials, and ends well', async () => {
    const { exitCode, stdout } = await stack.up()
    expect(stdout).toContain('credentials from the machine')
    expect(stdout).toContain('credentials of arn:aws:iam::123456789012:user/stand-in')
    expect((await stack.resources()).map(({ type }) => type)).toEqual(['pulumi:pulumi:Stack', 'pulumi:providers:aws'])
    expect(await stack.output('state')).toMatchObject({
      providers: { aws: { enabled: true, providers: { default: { region: 'us-west-2' } } } },
    })
    expect(exitCode).toBe(0)
  })
})
