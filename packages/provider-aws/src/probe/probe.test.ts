import type { ProbeResult, Unit } from '@konductor/interfaces'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { probe } from '../probe.ts'
import { awsConfig } from '../section.ts'
import { awsUnits } from '../units.ts'

type Answer = (action: string, response: ServerResponse, body: URLSearchParams, header: string) => void

const account = '111122223333'
const canary = 'c4n4ry-secret-access-key'

const identity = (arn = `arn:aws:iam::${account}:user/dev`): string =>
  `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${arn}</Arn><UserId>AIDA</UserId><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`

const refuse = (response: ServerResponse, status: number, code: string, message: string): void => {
  response
    .writeHead(status)
    .end(
      `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
    )
}

/** A stand-in of STS. @returns its address */
const sts = async (answer: Answer): Promise<string> => {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request.setEncoding('utf8')) body += part
    const asked = new URLSearchParams(body)
    answer(asked.get('Action') ?? '', response, asked, request.headers.authorization ?? '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

const unitsOf = (section: object): readonly Unit[] => {
  const decoded = awsConfig.decode({ enabled: true, region: 'eu-central-1', ...section }, 'aws')
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
  return awsUnits(decoded.right)
}

const check = (section: object, timeout = 10_000, signal = new AbortController().signal) =>
  probe.check(unitsOf(section), { root: '/', env: process.env, planned: false, timeout }, signal)

const tags = (results: readonly ProbeResult[]) => results.map(({ findings }) => findings.map(({ _tag }) => _tag))

let home: string
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'konductor-aws-probe-')))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  for (const name of Object.keys(process.env))
    if (/^(?:AWS_|https?_proxy$|all_proxy$)/i.test(name)) vi.stubEnv(name, undefined)
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
  vi.stubEnv('AWS_CONFIG_FILE', join(home, 'config'))
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(home, 'credentials'))
  vi.stubEnv('HOME', home)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
})

const withKeys = (endpoint: string): void => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', canary)
  vi.stubEnv('AWS_ENDPOINT_URL_STS', endpoint)
}

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
    writeFileSync(join(home, 'credentials'), '[ops]\naws_access_key_id = AKIAOPS\naws_secret_access_key = x\n')
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

describe('a role', () => {
  const roleArn = `arn:aws:iam::${account}:role/deployer`
  const assumeRole = { roleArn, externalId: 'x-1', sessionName: 'ci-run', duration: '1h30m' }

  test('is assumed as its settings say, and its account counts', async () => {
    let said: URLSearchParams | undefined
    withKeys(
      await sts((action, response, body, header) => {
        if (action === 'AssumeRole') {
          said = body
          response.end(
            `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2030-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
          )
        } else
          response.end(
            identity(header.includes('ASIAROLE') ? `arn:aws:sts::${account}:assumed-role/deployer/ci-run` : undefined),
          )
      }),
    )
    const [result] = await check({ assumeRole })
    expect([result?.answer, result?.source, result?.findings]).toEqual([
      `the account ${account} as arn:aws:sts::${account}:assumed-role/deployer/ci-run`,
      `environment variables (AWS_ACCESS_KEY_ID), as the role ${roleArn}`,
      [],
    ])
    expect(['RoleArn', 'ExternalId', 'RoleSessionName', 'DurationSeconds'].map((key) => said?.get(key))).toEqual([
      roleArn,
      'x-1',
      'ci-run',
      '5400',
    ])
  })

  const given = (key: string, action = 'AssumeRole'): string =>
    `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result><Credentials><AccessKeyId>${key}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2030-01-01T00:00:00Z</Expiration></Credentials></${action}Result></${action}Response>`

  test('opens the next of a chain, and the account of the last one counts', async () => {
    const asked: string[] = []
    withKeys(
      await sts((action, response, body, header) => {
        const by = /Credential=(\w+)/.exec(header)?.[1]
        asked.push([action, body.get('RoleArn'), by === 'ASIAHUB' || by === 'ASIALAST' ? by : 'caller'].join(' '))
        if (action === 'AssumeRole')
          response.end(given(body.get('RoleArn')?.endsWith('hub') === true ? 'ASIAHUB' : 'ASIALAST'))
        else response.end(identity(`arn:aws:sts::${account}:assumed-role/deployer/x`))
      }),
    )
    const hub = `arn:aws:iam::444455556666:role/hub`
    const [result] = await check({ assumeRoles: [{ roleArn: hub }, { roleArn, tags: { team: 'a' } }] })
    expect(result?.source).toBe(`environment variables (AWS_ACCESS_KEY_ID), as the role ${hub}, then ${roleArn}`)
    expect(asked).toEqual([
      'GetCallerIdentity  caller',
      `AssumeRole ${hub} caller`,
      `AssumeRole ${roleArn} ASIAHUB`,
      'GetCallerIdentity  ASIALAST',
    ])
  })

  test('is opened by a token in a file, without any other credentials', async () => {
    const asked: (string | null)[] = []
    const endpoint = await sts((action, response, body) => {
      asked.push(action, body.get('WebIdentityToken'))
      response.end(
        action === 'AssumeRoleWithWebIdentity'
          ? given('ASIAWEB', 'AssumeRoleWithWebIdentity')
          : identity(`arn:aws:sts::${account}:assumed-role/ci/x`),
      )
    })
    vi.stubEnv('AWS_ENDPOINT_URL_STS', endpoint)
    const webIdentityTokenFile = join(home, 'token')
    writeFileSync(webIdentityTokenFile, 'a.b.c\n')
    const [result] = await check({ assumeRoleWithWebIdentity: { roleArn, webIdentityTokenFile } })
    expect([result?.findings, result?.answer]).toEqual([
      [],
      `the account ${account} as arn:aws:sts::${account}:assumed-role/ci/x`,
    ])
    expect(asked).toEqual(['AssumeRoleWithWebIdentity', 'a.b.c', 'GetCallerIdentity', null])
  })

  test('whose token is in no file is said so', async () => {
    const webIdentityTokenFile = join(home, 'none')
    const [result] = await check({ assumeRoleWithWebIdentity: { roleArn, webIdentityTokenFile } })
    expect(result?.findings).toEqual([
      {
        _tag: 'NoCredentials',
        severity: 'problem',
        at: 'aws',
        because: `there is no file ${webIdentityTokenFile} to read the token from`,
        fix: 'correct webIdentityTokenFile, or run where the file is',
      },
    ])
  })

  test('of an account that is forbidden is a problem', async () => {
    withKeys(await sts((_, response) => response.end(identity())))
    const [result] = await check({ forbiddenAccountIds: [account] })
    expect(result?.findings.map(({ _tag, at }) => `${_tag} ${at}`)).toEqual(['WrongAccount aws.forbiddenAccountIds'])
  })

  test('that refuses the caller is told apart from bad credentials', async () => {
    withKeys(
      await sts((action, response) =>
        action === 'AssumeRole' ? refuse(response, 403, 'AccessDenied', 'no') : response.end(identity()),
      ),
    )
    const [result] = await check({ assumeRole })
    expect(result?.findings).toEqual([
      {
        _tag: 'RoleRefused',
        severity: 'problem',
        at: 'aws',
        because: `the credentials are good, and may not work as ${roleArn}`,
        fix: 'the trust policy of the role must name who calls (and its externalId, if it asks for one), and the caller needs sts:AssumeRole on it',
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
      join(home, 'config'),
      `[profile dev]\nsso_session = acme\nsso_account_id = ${account}\nsso_role_name = dev\nregion = us-east-1\n[sso-session acme]\nsso_start_url = https://acme.awsapps.com/start\nsso_region = us-east-1\n`,
    )
    expect(await fixOf({ profile: 'dev' })).toEqual([['LoginNeeded', 'aws sso login --profile dev']])
  })

  test('because the program of the profile is not installed', async () => {
    writeFileSync(join(home, 'config'), '[profile dev]\ncredential_process = acme-no-such-program --x\n')
    expect(await fixOf({ profile: 'dev' })).toEqual([
      ['CredentialPluginMissing', 'install it (for aws: the AWS CLI), or take credential_process out of the profile'],
    ])
  })

  test('because the program of the profile fails', async () => {
    writeFileSync(join(home, 'config'), `[profile dev]\ncredential_process = "${process.execPath}" --no-such-option\n`)
    expect(await fixOf({ profile: 'dev' })).toEqual([
      ['NoCredentials', 'run it in a shell to see why: what stands behind credential_process in the profile dev'],
    ])
  })

  test('because the profile stands on one that is not there', async () => {
    writeFileSync(join(home, 'config'), '[profile dev]\nrole_arn = arn:aws:iam::1:role/x\nsource_profile = base\n')
    vi.stubEnv('AWS_PROFILE', 'dev')
    expect(await fixOf({})).toEqual([
      ['NoCredentials', 'aws configure sso --profile base, or name one that there is: aws configure list-profiles'],
    ])
  })

  test('because the profile holds none', async () => {
    writeFileSync(join(home, 'config'), '[profile "dev"]\nregion = us-east-1\n')
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
  const modules = join(home, 'node_modules/@konductor')
  mkdirSync(modules, { recursive: true })
  for (const name of ['core', 'interfaces']) symlinkSync(join(packages, name), join(modules, name), 'dir')
  cpSync(join(packages, 'provider-aws/src'), join(home, 'src'), { recursive: true })
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }')
  const units = [1, 2].map((n) => ({ id: `aws.providers.p${n}`, at: `aws.providers.p${n}`, kind: 'provider' }))
  const program = `import { probe } from './src/probe.ts'
    console.log(JSON.stringify(await probe.check(${JSON.stringify(units)}, { env: {}, timeout: 1 }, AbortSignal.abort())))`
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@konductor/source', '--input-type=module', '--eval', program],
    { cwd: home, encoding: 'utf8', env: { PATH: process.env['PATH'] } },
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
