import { componentFaults, record } from '@konductor/core/testing'
import type { Claim } from '@konductor/interfaces'
import { output, secret } from '@pulumi/pulumi/output.js'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { built, inputsOf } from '../../testing/built.ts'
import { decodingFaults, inspected, opened } from '../../testing/configured.ts'
import { foundIn } from '../../testing/found-in.ts'
import { checksum } from './checksum.ts'
import { SecureConfigMap } from './secure-config-map.ts'

const of = (settings: object) => ({ resources: { configMaps: { settings } } })
const widest = {
  existingNamespace: 'shop',
  name: 'web.settings',
  data: { LOG_LEVEL: 'info', 'app.yaml': 'a: 1\n', empty: '' },
  binaryData: { logo: 'AAEC' },
  immutable: true,
  labels: { team: 'shop' },
  annotations: { note: 'mine' },
}
const standard = (name: string) => ({
  'app.kubernetes.io/name': name,
  'app.kubernetes.io/instance': name,
  'app.kubernetes.io/managed-by': 'konductor',
})

describe('a config map', () => {
  it('keeps the rules of components', async () => {
    expect(await componentFaults(() => new SecureConfigMap('settings', { namespace: 'shop' }))).toEqual([])
  })

  it('is one object in the namespace of its cluster, called by its key', async () => {
    const { resources, units } = await built(of({ data: { LOG_LEVEL: 'info' } }))
    expect(
      resources.filter(({ custom }) => custom).map(({ type, name, parent, inputs }) => [type, name, parent, inputs]),
    ).toEqual([
      [
        'kubernetes:core/v1:ConfigMap',
        'settings-dev',
        'settings-dev',
        {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'settings', namespace: 'apps', labels: standard('settings') },
          data: { LOG_LEVEL: 'info' },
        },
      ],
    ])
    expect(Object.keys(units)).toEqual(['kubernetes.providers.dev', 'kubernetes.resources.configMaps.settings@dev'])
  })

  it('has all that is said', async () => {
    expect(await inputsOf(of(widest), 'settings-dev')).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'web.settings',
        namespace: 'shop',
        labels: { ...standard('web.settings'), team: 'shop' },
        annotations: { note: 'mine' },
      },
      data: widest.data,
      binaryData: widest.binaryData,
      immutable: true,
    })
  })

  it('is replaced by other data where nobody may change it, and changed in place otherwise', async () => {
    const replaced = async (settings: object) =>
      (await built(of(settings))).resources.find(({ custom }) => custom)?.replaceOnChanges ?? []
    expect(await replaced({ data: { a: 'b' }, immutable: true })).toEqual(['data', 'binaryData'])
    expect(await replaced({ data: { a: 'b' } })).toEqual([])
  })

  it.each([[{}], [{ data: { a: 'b' } }], [widest]])(
    'is in order for the checks of objects with %j',
    async (settings) => {
      expect(foundIn((await built(of(settings))).resources)).toEqual([])
    },
  )

  it('in code says its namespace, or is refused', async () => {
    const careless: object = {}
    // What a caller without types may do.
    const make = () => Reflect.construct(SecureConfigMap, ['settings', careless])
    await expect(record(make)).rejects.toThrow('settings needs namespace, which says which namespace it is in')
  })

  it('stays secret where a value is', async () => {
    const recorded = await record(() => {
      new SecureConfigMap('settings', { namespace: 'shop', data: { a: secret('b') } })
    })
    const component = recorded.find(({ custom }) => !custom)
    expect(component?.outputs).toMatchObject({ configMap: 'settings', checksum: { secret: checksum({ a: 'b' }) } })
  })
})

describe('the checksum of a config map', () => {
  it('is the same whatever order the keys are in, and another for other data', () => {
    expect(checksum({ a: '1', b: '2' })).toBe(checksum({ b: '2', a: '1' }))
    const others = [{}, { a: '1' }, { a: '2' }, { b: '1' }, { 'a","1': '' }].map((data) => checksum(data))
    expect(new Set([...others, checksum({}, { a: '1' })]).size).toBe(others.length + 1)
    expect(checksum({})).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is offered to the pods that use it', async () => {
    const recorded = (await built(of({ data: { a: 'b' } }))).resources.find(({ custom }) => !custom)
    expect(recorded?.outputs).toMatchObject({ configMap: 'settings', checksum: checksum({ a: 'b' }) })
  })
})

describe('the data of a config map', () => {
  it('is refused where Kubernetes would refuse it', () => {
    expect(
      decodingFaults({
        configMaps: {
          'bad-': {},
          keys: { data: { 'a b': 'c', '..x': 'y' } },
          twice: { data: { a: 'b' }, binaryData: { a: 'AAEC' }, files: { a: 'a.txt' } },
          coded: { binaryData: { a: 'no base64!' } },
          number: { data: { port: 8080 } },
        },
      }).map(([tag, at]) => `${tag} ${at}`),
    ).toEqual([
      'BadName configMaps.bad-',
      'BadName configMaps.keys.data["a b"]',
      'BadName configMaps.keys.data["..x"]',
      'BadData configMaps.twice.binaryData.a',
      'Contradiction configMaps.twice.files.a',
      'Malformed configMaps.coded.binaryData.a',
      'UnquotedString configMaps.number.data.port',
    ])
  })

  it('is refused where it is more than Kubernetes keeps', () => {
    expect(decodingFaults({ configMaps: { large: { data: { a: 'x'.repeat(1_048_577) } } } })).toEqual([
      [
        'ObjectTooLarge',
        'configMaps.large.data',
        'it has 1048577 bytes; Kubernetes takes 1 MiB',
        'split it, or keep what is large elsewhere',
      ],
    ])
  })

  it.each([
    [{ LEVEL: 'info', PASSWORD: 'x' }, ['.PASSWORD']],
    [{ 'api-token': 'x', 'db.password': 'y' }, ['.api-token', '["db.password"]']],
    [{ pem: '-----BEGIN PRIVATE KEY-----\nx' }, ['.pem']],
  ])('that looks like a secret is opened on purpose or not at all, each key by itself: %j', async (data, keys) => {
    expect(opened({ configMaps: { settings: { data } } })).toEqual(
      keys.map((key) => `KSV-0109 configMaps.settings.data${key}`),
    )
    expect((await built(of({ data }))).units['kubernetes.resources.configMaps.settings@dev']?.claims).toEqual([])
  })

  it('is looked for in what is written as base64, too', async () => {
    const settings = { binaryData: { env: btoa('\xff\nDB_PASSWORD=hunter2\n'), icon: 'AAEC' } }
    expect(opened({ configMaps: { settings } })).toEqual(['KSV-0109 configMaps.settings.binaryData.env'])
    expect((await built(of(settings))).units['kubernetes.resources.configMaps.settings@dev']?.claims).toEqual([])
  })

  it('is judged by its key where its value is known only later', async () => {
    const claimsOf = async (key: string): Promise<readonly string[]> => {
      let claims: readonly Claim[] = []
      await record(() => {
        claims = new SecureConfigMap('settings', { namespace: 'shop', data: { [key]: output('x') } }).claims
      })
      return claims.map(({ safeguard }) => safeguard)
    }
    expect([await claimsOf('level'), await claimsOf('password')]).toEqual([['no-secrets'], []])
  })

  it('that is none opens nothing, and a reason for that is said to be for nothing', () => {
    const acknowledge = [{ control: 'KSV-0109', reason: 'test', owner: 'me', expires: '2027-01-01' }]
    const configMaps = { settings: { data: { SECRETARY: 'x', TOKEN: '' }, acknowledge } }
    expect(opened({ configMaps })).toEqual([])
    expect(inspected({ configMaps }).map(({ _tag, at }) => `${_tag} ${at}`)).toEqual([
      'NothingAcknowledged kubernetes.resources.configMaps.settings.acknowledge[0]',
    ])
  })
})

describe('files of a config map', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'konductor-'))
    mkdirSync(join(root, 'project/config'), { recursive: true })
    writeFileSync(join(root, 'project/config/app.conf'), 'level = info\n')
    writeFileSync(join(root, 'project/config/logo.png'), Buffer.from([0x89, 0x50, 0xff, 0x00]))
    writeFileSync(join(root, 'project/config/db.password'), 'hunter2')
    writeFileSync(join(root, 'outside.txt'), 'not for you')
    symlinkSync(join(root, 'outside.txt'), join(root, 'project/config/link.txt'))
  })
  afterEach(() => {
    rmSync(root, { recursive: true })
  })

  it('become text, or base64 where they are none', async () => {
    const files = { 'app.conf': 'config/app.conf', 'logo.png': 'config/logo.png' }
    const { resources } = await built(of({ data: { a: 'b' }, files }), { root: join(root, 'project') })
    expect(resources.find(({ custom }) => custom)?.inputs).toMatchObject({
      data: { a: 'b', 'app.conf': 'level = info\n' },
      binaryData: { 'logo.png': 'iVD/AA==' },
    })
  })

  it('are of the project, and no secrets', () => {
    const files = {
      a: 'config/app.cnf',
      b: '../outside.txt',
      c: 'config/link.txt',
      d: 'config',
      'db.password': 'config/db.password',
    }
    const at = 'kubernetes.resources.configMaps.settings.files'
    expect(
      inspected({ configMaps: { settings: { files } } }, { dev: {} }, join(root, 'project')).map(
        ({ _tag, severity, at: where, because }) => [_tag, severity, where, because],
      ),
    ).toEqual([
      ['DataFileNotRead', 'problem', `${at}.a`, 'config/app.cnf: there is no such file'],
      ['DataFileNotRead', 'problem', `${at}.b`, '../outside.txt: it is outside of the folder of Pulumi.yaml'],
      ['DataFileNotRead', 'problem', `${at}.c`, 'config/link.txt: it leads outside of the folder of Pulumi.yaml'],
      ['DataFileNotRead', 'problem', `${at}.d`, 'config: it is a folder'],
      ['SecretInConfigMap', 'warning', `${at}["db.password"]`, 'it looks like a secret, and a ConfigMap keeps none'],
    ])
  })
})
