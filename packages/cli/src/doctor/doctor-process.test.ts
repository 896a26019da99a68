import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdirSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { acmeFiles, examine, pathWith, programs } from '../testing/doctor-lab.ts'
import { folderWith } from '../testing/run-in-process.ts'

const root = join(import.meta.dirname, '../../../..')
const main = join(import.meta.dirname, '../main.ts')
const canary = 'c4n4ry-secret-access-key'
const account = '111122223333'

/** Runs the command as users do, in a project of its own with our providers. */
const doctor = async (config: string, env: Readonly<Record<string, string>>, ...args: string[]) => {
  const folder = folderWith({
    'Pulumi.yaml': 'name: shop\nruntime: nodejs\n',
    'Pulumi.dev.yaml': config,
    'package.json': JSON.stringify({ dependencies: { '@konductor/provider-aws': '*', '@pulumi/pulumi': '*' } }),
  })
  for (const name of ['@konductor/provider-aws', '@pulumi/pulumi']) {
    mkdirSync(join(folder, 'node_modules', name, '..'), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'dir')
  }
  const child = spawn(process.execPath, ['--conditions=@konductor/source', main, 'doctor', folder, '--json', ...args], {
    env: {
      PATH: `${pathWith(programs)}:/bin:/usr/bin`,
      HOME: folder,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: join(folder, 'aws'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const [code] = await once(child, 'exit')
  return { code, stdout, stderr }
}

test('AWS is asked with the settings of the stack, and no credential is shown', async () => {
  const server = createServer((_, response) =>
    response.end(
      `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::${account}:user/dev</Arn><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
    ),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const sts = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const { stdout, stderr } = await doctor(
    `config:\n  aws: { enabled: true, region: eu-central-1, allowedAccountIds: ["444455556666"], endpoints: { sts: "${sts}" } }\n`,
    { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: canary },
  )
  const report = JSON.parse(stdout)
  const checks: readonly { readonly name: string; readonly status: string; readonly says: string }[] = report.checks
  expect(
    checks.filter(({ name }) => /^aws|clock/.test(name)).map(({ name, status, says }) => [name, status, says]),
  ).toEqual([
    ['clock', 'ok', 'as that of a server that answered'],
    [
      'aws.providers.default',
      'problem',
      `the account ${account} as arn:aws:iam::${account}:user/dev; credentials from environment variables (AWS_ACCESS_KEY_ID)`,
    ],
  ])
  expect(report.problems.map(({ _tag }: { readonly _tag: string }) => _tag)).toEqual(['WrongAccount'])
  expect(stdout + stderr).not.toContain(canary)
})

test('what a probe leaves waiting does not keep the command', async () => {
  const begun = performance.now()
  const aws = folderWith({ config: '[profile slow]\ncredential_process = sleep 30\n' })
  const { stdout, code } = await doctor(
    'config:\n  aws: { enabled: true, region: eu-central-1, profile: slow }\n',
    { AWS_CONFIG_FILE: join(aws, 'config') },
    '--timeout',
    '0.5',
  )
  expect([code, JSON.parse(stdout).problems.map(({ _tag }: { readonly _tag: string }) => _tag)]).toEqual([
    1,
    ['NoAnswer'],
  ])
  expect(performance.now() - begun).toBeLessThan(25_000)
})

const recorded = readFileSync(join(root, 'packages/host/test/fixtures/passphrase/Pulumi.dev.yaml'), 'utf8')
const salt = /^encryptionsalt: .*$/m.exec(recorded)?.[0] ?? ''
const cipher = /shop:token:\s*secure: (\S+)/.exec(recorded)?.[1] ?? ''

const sealed = (): string =>
  folderWith({
    ...acmeFiles(
      `export const probe = { check: async ([{ id, at, settings: { key } }]) => [{ unit: id, answer: 'key ' + key, findings: [
        { _tag: 'Seen', severity: 'warning', at, because: 'saw ' + key, fix: key } ] }] }`,
    ),
    'Pulumi.dev.yaml': `${salt}\nconfig:\n  acme: { enabled: true, key: { secure: "${cipher}" } }\n`,
  })

test.each([
  ['stays sealed without the passphrase', {}, 'key [sealed]', ['Seen']],
  [
    'is given to the probe with it, and not shown',
    { PULUMI_CONFIG_PASSPHRASE: 'correct horse' },
    'key [secret]',
    ['Seen'],
  ],
  [
    'stays sealed with a wrong one',
    { PULUMI_CONFIG_PASSPHRASE: 'wrong' },
    'key [sealed]',
    ['NotAllWell', 'WrongPassphrase', 'Seen'],
  ],
])('a secret of the stack %s', async (_, env, says, tags) => {
  const { checks, warnings, text } = await examine([sealed()], env)
  expect(checks.find(({ name }) => name === 'acme.door')?.says).toBe(says)
  expect(warnings.map(({ _tag }) => _tag)).toEqual(tags)
  expect(text).not.toContain('hunter2')
})
