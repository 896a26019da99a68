import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { account, canary, check, emptyHome, identity, refuse, sts, tags, withKeys } from '../../test/sts-stand-in.ts'

const home = emptyHome()

describe('credentials that AWS accepts', () => {
  test('are told with account and caller, their source, and how far the clocks are apart', async () => {
    withKeys(
      await sts((_, response) => {
        response.setHeader('Date', new Date(Date.now() - 3_600_000).toUTCString())
        response.end(identity())
      }),
    )
    const [result, ...others] = await check({})
    expect(others).toEqual([])
    expect(result).toEqual({
      unit: 'aws.providers.default',
      source: 'environment variables (AWS_ACCESS_KEY_ID)',
      answer: `the account ${account} as arn:aws:iam::${account}:user/dev`,
      findings: [],
      clock: expect.any(Number),
    })
    expect(Math.round((result?.clock ?? 0) / 60_000)).toBe(60)
  })

  test('of each provider are its own: keys of the configuration, a profile, the endpoint of its settings', async () => {
    const seen: string[] = []
    const endpoint = await sts((_, response, _body, header) => {
      seen.push(/Credential=([^/]+)\/\d+\/([^/]+)/.exec(header)?.slice(1).join(' ') ?? '')
      response.end(identity())
    })
    writeFileSync(join(home(), 'credentials'), '[ops]\naws_access_key_id = AKIAOPS\naws_secret_access_key = x\n')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAENV')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x')
    vi.stubEnv('AWS_PROFILE', 'ops')
    const endpoints = { sts: endpoint }
    const results = await check({
      providers: {
        default: { enabled: false },
        env: { endpoints, region: 'us-west-2' },
        keys: { endpoints, credentials: { accessKeyId: 'AKIACONF', secretAccessKey: canary } },
        ops: { endpoints, profile: 'ops' },
      },
    })
    expect(results.map(({ unit, source }) => [unit, source])).toEqual([
      ['aws.providers.env', 'environment variables (AWS_ACCESS_KEY_ID)'],
      ['aws.providers.keys', 'configuration (static keys)'],
      ['aws.providers.ops', 'configuration (the profile ops)'],
    ])
    expect(seen.sort()).toEqual(['AKIACONF eu-central-1', 'AKIAENV us-west-2', 'AKIAOPS eu-central-1'])
  })

  test('of another account than allowed are a problem', async () => {
    withKeys(await sts((_, response) => response.end(identity())))
    const [result] = await check({ allowedAccountIds: ['444455556666'] })
    expect(result?.findings).toEqual([
      {
        _tag: 'WrongAccount',
        severity: 'problem',
        at: 'aws.allowedAccountIds',
        because: `the credentials are those of the account ${account}, and allowedAccountIds says 444455556666`,
        fix: 'use credentials of that account (profile, assumeRole), or correct allowedAccountIds',
      },
    ])
  })
})

describe('fault 12: credentials that AWS refuses', () => {
  test.each([
    ['ExpiredToken', 'CredentialsExpired'],
    ['InvalidClientTokenId', 'CredentialsRefused'],
    ['SignatureDoesNotMatch', 'CredentialsRefused'],
    ['AccessDenied', 'CredentialsRefused'],
    ['Surprise', 'CredentialsRefused'],
  ])('%s is %s', async (code, tag) => {
    withKeys(await sts((_, response) => refuse(response, 403, code, `about ${canary}`)))
    const [result, ...others] = await check({})
    expect([result?.findings.map(({ _tag, severity }) => [_tag, severity]), others]).toEqual([[[tag, 'problem']], []])
    expect(typeof result?.clock).toBe('number')
    expect(JSON.stringify(result)).not.toContain(canary)
  })

  test('are never shown, whatever AWS says of those of the configuration', async () => {
    const endpoint = await sts((_, response) => refuse(response, 403, 'Surprise', `about ${canary} and AKIACONF`))
    const [result] = await check({
      endpoints: { sts: endpoint },
      credentials: { accessKeyId: 'AKIACONF', secretAccessKey: canary },
    })
    expect(result?.findings[0]?.because).toBe(
      'AWS does not answer who the credentials belong to: Surprise about [secret] and [secret]',
    )
  })

  test('fault 25: because the clock is wrong say so', async () => {
    withKeys(
      await sts((_, response) =>
        refuse(response, 403, 'SignatureDoesNotMatch', 'Signature expired: 1 is now earlier than 2'),
      ),
    )
    expect(tags(await check({}))).toEqual([['ClockWrong']])
  })
})

describe('fault 12: credentials that are missing', () => {
  const fixOf = async (section: object) => {
    const [result] = await check(section)
    return result?.findings.map(({ _tag, fix }) => [_tag, fix])
  }

  test('at all', async () => {
    expect(await fixOf({})).toEqual([['NoCredentials', 'aws sso login (or aws login), or name a profile']])
  })

  test('because the profile is not', async () => {
    expect(await fixOf({ profile: 'dev' })).toEqual([
      ['NoCredentials', 'aws configure sso --profile dev, or name one that there is: aws configure list-profiles'],
    ])
  })

  test('because nobody logged in with SSO', async () => {
    writeFileSync(
      join(home(), 'config'),
      `[profile dev]\nsso_session = acme\nsso_account_id = ${account}\nsso_role_name = dev\nregion = us-east-1\n[sso-session acme]\nsso_start_url = https://acme.awsapps.com/start\nsso_region = us-east-1\n`,
    )
    expect(await fixOf({ profile: 'dev' })).toEqual([['LoginNeeded', 'aws sso login --profile dev']])
  })

  test('because the program of the profile is not installed', async () => {
    writeFileSync(join(home(), 'config'), '[profile dev]\ncredential_process = acme-no-such-program --x\n')
    expect(await fixOf({ profile: 'dev' })).toEqual([
      ['CredentialPluginMissing', 'install it (for aws: the AWS CLI), or take credential_process out of the profile'],
    ])
  })

  test('because the program of the profile fails', async () => {
    writeFileSync(
      join(home(), 'config'),
      `[profile dev]\ncredential_process = "${process.execPath}" --no-such-option\n`,
    )
    expect(await fixOf({ profile: 'dev' })).toEqual([
      ['NoCredentials', 'run it in a shell to see why: what stands behind credential_process in the profile dev'],
    ])
  })

  test('because the profile stands on one that is not there', async () => {
    writeFileSync(join(home(), 'config'), '[profile dev]\nrole_arn = arn:aws:iam::1:role/x\nsource_profile = base\n')
    vi.stubEnv('AWS_PROFILE', 'dev')
    expect(await fixOf({})).toEqual([
      ['NoCredentials', 'aws configure sso --profile base, or name one that there is: aws configure list-profiles'],
    ])
  })

  test('because the profile holds none', async () => {
    writeFileSync(join(home(), 'config'), '[profile "dev"]\nregion = us-east-1\n')
    expect(await fixOf({ profile: 'dev' })).toEqual([['NoCredentials', 'aws configure sso --profile dev']])
  })

  test('because they are sealed are not tested', async () => {
    const sealed = '[sealed]'
    const [result] = await check({ credentials: { accessKeyId: sealed, secretAccessKey: sealed } })
    expect([result?.findings, result?.skipped]).toEqual([
      [],
      'what it connects with is encrypted, and only a passphrase could open them here; `pulumi preview` tests them',
    ])
  })
})

describe('an AWS that is not reached', () => {
  test('where nobody listens', async () => {
    withKeys('http://127.0.0.1:1')
    const [result] = await check({})
    expect(result?.findings.map(({ _tag, because }) => [_tag, because])).toEqual([
      ['Unreachable', 'http://127.0.0.1:1 is not reached: nothing listens there: the connection was refused'],
    ])
  })

  test('where it does not answer, after the time', async () => {
    withKeys(await sts(() => {}))
    const begun = performance.now()
    expect(tags(await check({}, 300))).toEqual([['NoAnswer']])
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  test('is given up with the command', async () => {
    const giveUp = new AbortController()
    withKeys(await sts(() => giveUp.abort(new Error('enough'))))
    await expect(check({}, 10_000, giveUp.signal)).rejects.toThrow('enough')
  })
})

test('without the SDK the answer is how to install it', () => {
  const packages = join(import.meta.dirname, '../../..')
  const modules = join(home(), 'node_modules/@konductor')
  mkdirSync(modules, { recursive: true })
  for (const name of ['core', 'interfaces']) symlinkSync(join(packages, name), join(modules, name), 'dir')
  cpSync(join(packages, 'provider-aws/src'), join(home(), 'src'), { recursive: true })
  writeFileSync(join(home(), 'package.json'), '{ "type": "module" }')
  const units = [1, 2].map((n) => ({ id: `aws.providers.p${n}`, at: `aws.providers.p${n}`, kind: 'provider' }))
  const program = `import { probe } from './src/probe.ts'
    console.log(JSON.stringify(await probe.check(${JSON.stringify(units)}, { env: {}, timeout: 1 }, AbortSignal.abort())))`
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@konductor/source', '--input-type=module', '--eval', program],
    { cwd: home(), encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  )
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual([
    {
      unit: 'aws.providers.p1',
      skipped: '@aws-sdk/client-sts is not installed',
      findings: [
        {
          _tag: 'ProbePackageMissing',
          severity: 'warning',
          at: 'aws.providers.p1',
          because: 'credentials of AWS are tested with @aws-sdk/client-sts, which is not installed',
          fix: 'npm install --save-dev @aws-sdk/client-sts',
        },
      ],
    },
    { unit: 'aws.providers.p2', skipped: '@aws-sdk/client-sts is not installed', findings: [] },
  ])
})
