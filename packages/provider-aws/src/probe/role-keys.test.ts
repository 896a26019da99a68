import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { account, check, emptyHome, identity, refuse, sts, withKeys } from '../../test/sts-stand-in.ts'

const home = emptyHome()

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
    const webIdentityTokenFile = join(home(), 'token')
    writeFileSync(webIdentityTokenFile, 'a.b.c\n')
    const [result] = await check({ assumeRoleWithWebIdentity: { roleArn, webIdentityTokenFile } })
    expect([result?.findings, result?.answer]).toEqual([
      [],
      `the account ${account} as arn:aws:sts::${account}:assumed-role/ci/x`,
    ])
    expect(asked).toEqual(['AssumeRoleWithWebIdentity', 'a.b.c', 'GetCallerIdentity', null])
  })

  test('whose token is in no file is said so', async () => {
    const webIdentityTokenFile = join(home(), 'none')
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
