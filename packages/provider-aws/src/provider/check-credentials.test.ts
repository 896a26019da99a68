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

describe('credentials that are tested', () => {
  it('say whose they are', async () => {
    const { lines, logger } = logged()
    await checkCredentials(settings, () => Promise.resolve({ arn: 'arn:aws:iam::111122223333:user/x' }), logger)
    expect(lines).toEqual(['verbose provider east: credentials of arn:aws:iam::111122223333:user/x'])
  })

  it('are one warning when AWS refuses them, without any part of them', async () => {
    const { lines, logger } = logged()
    await checkCredentials(settings, refused, logger)
    expect(lines).toEqual([
      'warn provider east: AWS does not accept the credentials: InvalidClientTokenId: [secret] is unknown; aws login, aws sso login or Pulumi ESC give new ones',
    ])
  })

  it('are one warning when nobody can be asked, too', async () => {
    const { lines, logger } = logged()
    const nobody = () => {
      throw new Error('no provider')
    }
    await checkCredentials(settings, nobody, logger)
    expect(lines).toEqual([
      'warn provider east: AWS does not accept the credentials: no provider; aws login, aws sso login or Pulumi ESC give new ones',
    ])
  })

  it('end the run when that is asked for', async () => {
    const { lines, logger } = logged()
    const run = checkCredentials({ ...settings, credentialCheck: 'fail' }, refused, logger)
    await expect(run).rejects.toThrow(
      'provider east: AWS does not accept the credentials: InvalidClientTokenId: [secret] is unknown',
    )
    expect(lines).toEqual([])
  })
})
