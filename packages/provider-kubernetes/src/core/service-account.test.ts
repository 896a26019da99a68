import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { built, inputsOf } from '../../testing/built.ts'
import { decodingFaults, opened } from '../../testing/configured.ts'
import { foundIn } from '../../testing/found-in.ts'
import { SecureServiceAccount } from './secure-service-account.ts'

const of = (web: object) => ({ resources: { secrets: { registry: {} }, serviceAccounts: { web } } })
const widest = {
  annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/web' },
  imagePullSecrets: ['registry'],
  existingImagePullSecrets: ['mirror'],
}
const id = 'kubernetes.resources.serviceAccounts.web@dev'

describe('a service account', () => {
  it('keeps the rules of components', async () => {
    expect(await componentFaults(() => new SecureServiceAccount('web', { namespace: 'shop' }))).toEqual([])
  })

  it('gives no token, and says so', async () => {
    const { resources, units } = await built(of({}))
    expect(resources.find(({ name, custom }) => custom && name === 'web-dev')?.inputs).toMatchObject({
      metadata: { name: 'web', namespace: 'apps' },
      automountServiceAccountToken: false,
    })
    expect(units[id]?.claims.map(({ safeguard }) => safeguard)).toEqual(['no-token'])
    expect(opened(of({}).resources)).toEqual([])
  })

  it('gives one where that is opened, and claims no control then', async () => {
    const { resources, units } = await built(of({ automountToken: true }))
    expect(resources.find(({ name, custom }) => custom && name === 'web-dev')?.inputs).toMatchObject({
      automountServiceAccountToken: true,
    })
    expect(units[id]?.claims).toEqual([])
    expect(opened(of({ automountToken: true }).resources)).toEqual(['CIS-K8s 5.1.6 serviceAccounts.web.automountToken'])
  })

  it('names the secrets that images are pulled with, those of this stack first', async () => {
    expect(await inputsOf(of(widest), 'web-dev')).toMatchObject({
      metadata: { annotations: widest.annotations },
      imagePullSecrets: [{ name: 'registry' }, { name: 'mirror' }],
    })
  })

  it.each([[{}], [widest]])('is in order for the checks of objects: %j', async (settings) => {
    expect(foundIn((await built(of(settings))).resources)).toEqual([])
  })

  it('offers its name and namespace', async () => {
    const recorded = await record(() => {
      new SecureServiceAccount('web', { namespace: 'shop', name: 'front' })
    })
    expect(recorded.find(({ custom }) => !custom)?.outputs).toMatchObject({
      serviceAccount: 'front',
      namespace: 'shop',
    })
  })

  it('is refused by a name that Kubernetes refuses', () => {
    const serviceAccounts = { web: { name: 'Web_1' }, own: { name: 'default' }, default: {} }
    expect(decodingFaults({ serviceAccounts }).map(([tag, at]) => `${tag} ${at}`)).toEqual([
      'Malformed serviceAccounts.web.name',
      'BadName serviceAccounts.own.name',
      'BadName serviceAccounts.default',
    ])
  })
})
