import { secretOf } from '@konductor/core/config'
import type { Logger } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { checkCredentials } from './check-credentials.ts'
import type { ProviderSettings } from './provider.config.ts'

const settings: ProviderSettings = {
  key: 'east',
  region: 'us-east-1',
  regionAssumed: false,
  ambientBesideDefault: false,
  tags: {},
  credentialCheck: 'warn',
  credentials: { accessKeyId: secretOf('AKIAHUNTER2'), secretAccessKey: secretOf('hunter2') },
}

const logged = () => {
  const lines: string[] = []
  const level = (name: string) => (message: string) => void lines.push(`${name} ${message}`)
  const logger: Logger = {
    debug: level('debug'),
    verbose: level('verbose'),
    info: level('info'),
    warn: level('warn'),
    error: level('error'),
  }
  return { lines, logger }
}
const refused = () => Promise.reject(new Error('InvalidClientTokenId: AKIAHUNTER2 is unknown\n  at hunter2'))

describe('fault 12: credentials that are tested', () => {
  it('say whose they are', async () => {
    const { lines, logger } = logged()
    await checkCredentials(settings, () => Promise.resolve({ arn: 'arn:aws:iam::111122223333:user/x' }), logger)
    expect(lines).toEqual(['verbose provider east: credentials of arn:aws:iam::111122223333:user/x'])
  })

  it('are one warning when AWS refuses them, without any part of them', async () => {
    const { lines, logger } = logged()
    await checkCredentials(settings, refused, logger)
    expect(lines).toEqual([
      'warn provider east: AWS does not accept the credentials: InvalidClientTokenId: [secret] is unknown; aws login, aws sso login or Pulumi ESC give new ones; credentialCheck: off does not ask',
    ])
  })

  it('are one warning when nobody can be asked, too', async () => {
    const { lines, logger } = logged()
    const nobody = () => {
      throw new Error('no provider')
    }
    await checkCredentials(settings, nobody, logger)
    expect(lines).toEqual([
      'warn provider east: AWS does not accept the credentials: no provider; aws login, aws sso login or Pulumi ESC give new ones; credentialCheck: off does not ask',
    ])
  })

  it('end the run when that is asked for', async () => {
    const { lines, logger } = logged()
    const run = checkCredentials({ ...settings, credentialCheck: 'require' }, refused, logger)
    const failure = await run.catch((error: unknown) => error)
    const words =
      'provider east: AWS does not accept the credentials: InvalidClientTokenId: [secret] is unknown; aws login, aws sso login or Pulumi ESC give new ones; credentialCheck: off does not ask'
    expect(failure).toMatchObject({ message: words, stack: words })
    expect(lines).toEqual([])
  })

  const elsewhere = () => Promise.resolve({ arn: 'arn:aws:iam::999999999999:user/x', accountId: '999999999999' })
  const one = { ...settings, allowedAccountIds: ['111122223333'] }
  const words =
    'provider east: the credentials are those of the account 999999999999, and allowedAccountIds says 111122223333; use credentials of that account (profile, assumeRole), or correct allowedAccountIds'

  it('are one warning when they are those of another account than is allowed', async () => {
    const { lines, logger } = logged()
    await checkCredentials(one, elsewhere, logger)
    expect(lines).toEqual([`warn ${words}`])
  })

  it('end the run when they are those of another account and that is asked for', async () => {
    const { lines, logger } = logged()
    await expect(checkCredentials({ ...one, credentialCheck: 'require' }, elsewhere, logger)).rejects.toThrow(words)
    expect(lines).toEqual([])
  })

  const hidden = {
    ...settings,
    allowedAccountIds: [secretOf('111122223333')],
    assumeRoles: [{ roleArn: secretOf('arn:aws:iam::111122223333:role/hunter3'), externalId: secretOf('hunter4') }],
  }

  it('are compared with encrypted accounts, which no message shows', async () => {
    const { lines, logger } = logged()
    await checkCredentials(hidden, elsewhere, logger)
    const own = 'arn:aws:sts::111122223333:assumed-role/x/y'
    await checkCredentials(hidden, () => Promise.resolve({ arn: own, accountId: '111122223333' }), logger)
    expect(lines).toEqual([
      `warn ${words.replace('111122223333', '[secret]')}`,
      'verbose provider east: credentials of arn:aws:sts::[secret]:assumed-role/x/y',
    ])
  })

  it('are refused without a word of an encrypted role, its account, or its external id', async () => {
    const { lines, logger } = logged()
    const said = 'not authorized: sts:AssumeRole on arn:aws:iam::111122223333:role/hunter3 (hunter4) in 111122223333'
    await checkCredentials(hidden, () => Promise.reject(new Error(said)), logger)
    expect(lines).toEqual([
      'warn provider east: AWS does not accept the credentials: not authorized: sts:AssumeRole on [secret] ([secret]) in [secret]; aws login, aws sso login or Pulumi ESC give new ones; credentialCheck: off does not ask',
    ])
  })

  it('are not judged where the accounts are encrypted and not known here', async () => {
    const { lines, logger } = logged()
    const sealed = { ...settings, allowedAccountIds: [secretOf('[sealed]')] }
    await checkCredentials({ ...sealed, credentialCheck: 'require' }, elsewhere, logger)
    expect(lines).toEqual(['verbose provider east: credentials of arn:aws:iam::999999999999:user/x'])
  })

  it('are not judged where the provider is not known yet', async () => {
    const { lines, logger } = logged()
    await checkCredentials({ ...one, credentialCheck: 'require' }, () => Promise.resolve({}), logger)
    expect(lines).toEqual(['verbose provider east: credentials are tested once they are known'])
  })

  it('are missed after a while when AWS never answers', async () => {
    const { lines, logger } = logged()
    const never = () => new Promise<never>(() => {})
    // Nothing else keeps the test alive for so long as the limit, which keeps nothing alive itself.
    const alive = setInterval(() => {}, 1)
    await checkCredentials(settings, never, logger, 5)
    clearInterval(alive)
    expect(lines).toEqual([
      'warn provider east: AWS has not said within 0.005 seconds whose credentials they are; see that its STS can be reached from here; credentialCheck: off does not ask',
    ])
  })
})
