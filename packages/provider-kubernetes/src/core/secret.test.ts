import { componentFaults } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { built, inputsOf } from '../../testing/built.ts'
import { decodingFaults, opened } from '../../testing/configured.ts'
import { foundIn } from '../../testing/found-in.ts'
import { checksum } from './checksum.ts'
import { registryLogins } from './registry-logins.ts'
import { SecureSecret } from './secure-secret.ts'

const of = (api: object) => ({ resources: { secrets: { api } } })
const base64 = (text: string) => Buffer.from(text).toString('base64')
const certificate = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'
const key = '-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n'
const login = { username: 'ci', password: 'hunter2' }

describe('a secret', () => {
  it('keeps the rules of components', async () => {
    expect(await componentFaults(() => new SecureSecret('api', { namespace: 'shop' }))).toEqual([])
  })

  it('is one object whose values are secret, in its inputs and wherever they go', async () => {
    const { resources } = await built(of({ data: { token: 'hunter2' }, binaryData: { store: 'AAEC' } }))
    const [component, object] = [false, true].map((custom) => resources.find((each) => each.custom === custom))
    expect(object?.inputs).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: 'api',
        namespace: 'apps',
        labels: {
          'app.kubernetes.io/name': 'api',
          'app.kubernetes.io/instance': 'api',
          'app.kubernetes.io/managed-by': 'konductor',
        },
      },
      type: 'Opaque',
      data: { secret: { token: base64('hunter2'), store: 'AAEC' } },
    })
    expect(component?.outputs).toMatchObject({
      secret: 'api',
      checksum: { secret: checksum({ token: base64('hunter2'), store: 'AAEC' }) },
    })
  })

  it('of registries is what nodes log in with', async () => {
    const registries = { 'registry.example.com': login, 'ghcr.io': { ...login, email: 'ci@acme.example' } }
    expect(await inputsOf(of({ registries }), 'api-dev')).toMatchObject({
      type: 'kubernetes.io/dockerconfigjson',
      data: { secret: { '.dockerconfigjson': base64(registryLogins(registries)) } },
    })
    expect(JSON.parse(registryLogins(registries))).toEqual({
      auths: {
        'ghcr.io': { ...login, email: 'ci@acme.example', auth: Buffer.from('ci:hunter2').toString('base64') },
        'registry.example.com': { ...login, auth: Buffer.from('ci:hunter2').toString('base64') },
      },
    })
  })

  it.each([
    [{}],
    [{ data: { token: 'a' } }],
    [{ type: 'kubernetes.io/tls', data: { 'tls.crt': certificate, 'tls.key': key }, immutable: true }],
    [{ type: 'kubernetes.io/basic-auth', data: { password: 'a' } }],
    [{ type: 'kubernetes.io/ssh-auth', data: { 'ssh-privatekey': key } }],
    [{ registries: { 'ghcr.io': login } }],
  ])('is in order for the checks of objects: %j', async (settings) => {
    const section = of(settings)
    expect(decodingFaults(section.resources)).toEqual([])
    expect(foundIn((await built(section)).resources)).toEqual([])
  })

  it('opens nothing: its values are secrets whatever is said', () => {
    expect(opened({ secrets: { api: { data: { token: 'a' } } } })).toEqual([])
  })
})

describe('the data of a secret', () => {
  it('is refused where Kubernetes or whoever uses it would refuse it, and never shown', () => {
    const faults = decodingFaults({
      secrets: {
        tls: { type: 'kubernetes.io/tls', data: { 'tls.crt': 'hunter2', 'tls.key': 'hunter2' } },
        half: { type: 'kubernetes.io/tls', data: { 'tls.crt': certificate } },
        basic: { type: 'kubernetes.io/basic-auth', data: { user: 'hunter2' } },
        ssh: { type: 'kubernetes.io/ssh-auth' },
        coded: { binaryData: { store: 'hunter2!' } },
        twice: { data: { a: 'hunter2' }, binaryData: { a: 'AAEC' } },
        pull: { type: 'Opaque', registries: { 'ghcr.io': login } },
        both: { data: { '.dockerconfigjson': '{}' }, registries: { 'ghcr.io': login } },
        large: { data: { a: 'x'.repeat(1_048_577) } },
        typo: { type: 'kubernetes.io/tsl' },
        address: { registries: { 'https://ghcr.io/': login } },
        number: { data: { pin: 1234 } },
      },
    })
    expect(faults.map(([tag, at, because]) => `${tag} ${at}: ${because}`)).toEqual([
      'BadData secrets.tls.data["tls.crt"]: expected a certificate as PEM; what stands there is none',
      'BadData secrets.tls.data["tls.key"]: expected a private key as PEM; what stands there is none',
      'BadData secrets.half.data: a secret of type kubernetes.io/tls has the key tls.key',
      'BadData secrets.basic.data: a secret of type kubernetes.io/basic-auth has the key username or password',
      'BadData secrets.ssh.data: a secret of type kubernetes.io/ssh-auth has the key ssh-privatekey',
      'BadData secrets.coded.binaryData.store: what stands there is not base64',
      'Contradiction secrets.twice.binaryData.a: a stands in data too',
      'Contradiction secrets.pull.type: logins of registries make a secret of type kubernetes.io/dockerconfigjson, not Opaque',
      'Contradiction secrets.both.registries: registries are written into .dockerconfigjson, which stands in the data too',
      'ObjectTooLarge secrets.large.data: it has 1048577 bytes; Kubernetes takes 1 MiB',
      expect.stringMatching(/^UnknownValue secrets\.typo\.type: expected one of /),
      expect.stringMatching(/^BadName secrets\.address\.registries/),
      'NotASecretText secrets.number.data.pin: expected a value as a secret; what stands there is not text',
    ])
    expect(JSON.stringify(faults)).not.toContain('hunter2')
  })

  it('is not judged where it is not known yet, as in a plan', () => {
    const sealed = '[sealed]'
    const secrets = {
      tls: { type: 'kubernetes.io/tls', data: { 'tls.crt': sealed, 'tls.key': sealed } },
      coded: { binaryData: { store: sealed } },
    }
    expect(decodingFaults({ secrets })).toEqual([])
  })
})
