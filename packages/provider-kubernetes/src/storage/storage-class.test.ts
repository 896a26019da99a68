import { componentFaults } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { built, inputsOf } from '../../testing/built.ts'
import { decodingFaults, inspected, opened } from '../../testing/configured.ts'
import { foundIn } from '../../testing/found-in.ts'
import { SecureStorageClass } from './secure-storage-class.ts'

const of = (fast: object) => ({ resources: { storageClasses: { fast } } })
const provisioner = 'ebs.csi.aws.com'
const widest = {
  provisioner,
  name: 'fast-disks',
  parameters: { type: 'gp3', kmsKeyId: 'alias/data' },
  reclaimPolicy: 'Delete',
  volumeBindingMode: 'Immediate',
  allowVolumeExpansion: false,
  mountOptions: ['noatime'],
  default: true,
}
const claims = async (settings: object) =>
  (await built(of(settings))).units['kubernetes.resources.storageClasses.fast@dev']?.claims.map(
    ({ safeguard }) => safeguard,
  )

describe('a class of storage', () => {
  it('keeps the rules of components', async () => {
    expect(await componentFaults(() => new SecureStorageClass('fast', { provisioner }))).toEqual([])
  })

  it('encrypts, keeps the data of deleted claims, and makes storage where the pod runs', async () => {
    expect(await inputsOf(of({ provisioner }), 'fast-dev')).toEqual({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: {
        name: 'fast',
        labels: {
          'app.kubernetes.io/name': 'fast',
          'app.kubernetes.io/instance': 'fast',
          'app.kubernetes.io/managed-by': 'konductor',
        },
      },
      provisioner,
      parameters: { encrypted: 'true' },
      reclaimPolicy: 'Retain',
      volumeBindingMode: 'WaitForFirstConsumer',
      allowVolumeExpansion: true,
    })
    expect(await claims({ provisioner })).toEqual(['encryption'])
  })

  it('has all that is said', async () => {
    expect(await inputsOf(of(widest), 'fast-dev')).toMatchObject({
      metadata: { name: 'fast-disks', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
      parameters: { encrypted: 'true', type: 'gp3', kmsKeyId: 'alias/data' },
      reclaimPolicy: 'Delete',
      volumeBindingMode: 'Immediate',
      allowVolumeExpansion: false,
      mountOptions: ['noatime'],
    })
  })

  it('is replaced where Kubernetes changes nothing, which Pulumi does not know of itself', async () => {
    const recorded = (await built(of({ provisioner }))).resources.find(({ custom }) => custom)
    expect(recorded?.replaceOnChanges).toEqual(['reclaimPolicy', 'volumeBindingMode'])
  })

  it('of a driver that encrypts by itself is told nothing', async () => {
    expect(await inputsOf(of({ provisioner: 'disk.csi.azure.com' }), 'fast-dev')).not.toHaveProperty('parameters')
  })

  it('does not encrypt where that is opened, and claims nothing then', async () => {
    const open = { provisioner, encrypted: false }
    expect(opened(of(open).resources)).toEqual(['EC2.3 storageClasses.fast.encrypted'])
    expect(await inputsOf(of(open), 'fast-dev')).not.toHaveProperty('parameters')
    expect(await claims(open)).toEqual([])
    expect(opened(of({ provisioner: 'disk.csi.azure.com', encrypted: false }).resources)).toEqual([])
  })

  it.each([[{ provisioner }], [widest]])('is in order for the checks of objects: %j', async (settings) => {
    expect(foundIn((await built(of(settings))).resources)).toEqual([])
  })

  it('is refused where it contradicts itself or says no driver', () => {
    expect(
      decodingFaults({
        storageClasses: {
          none: {},
          open: { provisioner, parameters: { encrypted: 'false' } },
          typo: { provisioner, parameters: { encryptd: 'true' } },
          number: { provisioner, parameters: { iops: 3000 } },
          policy: { provisioner, reclaimPolicy: 'Recycle' },
        },
      }).map(([tag, at]) => `${tag} ${at}`),
    ).toEqual([
      'Missing storageClasses.none.provisioner',
      'Contradiction storageClasses.open.parameters.encrypted',
      'Contradiction storageClasses.typo.parameters.encryptd',
      'UnquotedString storageClasses.number.parameters.iops',
      'UnknownValue storageClasses.policy.reclaimPolicy',
    ])
  })

  it('is the one default of its cluster', () => {
    const storageClasses = {
      fast: { provisioner, default: true, clusters: ['dev', 'test'] },
      slow: { provisioner, default: true, clusters: ['test'] },
    }
    expect(inspected({ storageClasses }, { dev: {}, test: {} })).toEqual([
      {
        _tag: 'TwoDefaultClasses',
        severity: 'problem',
        at: 'kubernetes.resources.storageClasses.slow.default',
        because:
          'kubernetes.resources.storageClasses.fast is the default class of kubernetes.providers.test too: Kubernetes takes the one that was made last',
        fix: 'keep one of the two',
      },
    ])
  })
})
