import { componentFaults } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { built, inputsOf } from '../../testing/built.ts'
import { decodingFaults, inspected } from '../../testing/configured.ts'
import { foundIn } from '../../testing/found-in.ts'
import { units } from '../../testing/units.ts'
import { SecurePersistentVolumeClaim } from './secure-persistent-volume-claim.ts'

const of = (data: object) => ({
  resources: {
    storageClasses: { fast: { name: 'fast-disks', provisioner: 'ebs.csi.aws.com' } },
    persistentVolumeClaims: { data },
  },
})
const widest = {
  size: '1.5Ti',
  storageClass: 'fast',
  accessModes: ['ReadWriteMany', 'ReadOnlyMany'],
  volumeMode: 'Block',
  wait: true,
}

describe('a claim of storage', () => {
  it('keeps the rules of components', async () => {
    expect(
      await componentFaults(() => new SecurePersistentVolumeClaim('data', { namespace: 'shop', size: '1Gi' })),
    ).toEqual([])
  })

  it('is not waited for, since most classes make storage only for a pod', async () => {
    expect(await inputsOf(of({ size: '10Gi' }), 'data-dev')).toEqual({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: {
        name: 'data',
        namespace: 'apps',
        labels: {
          'app.kubernetes.io/name': 'data',
          'app.kubernetes.io/instance': 'data',
          'app.kubernetes.io/managed-by': 'konductor',
        },
        annotations: { 'pulumi.com/skipAwait': 'true' },
      },
      spec: {
        accessModes: ['ReadWriteOnce'],
        volumeMode: 'Filesystem',
        resources: { requests: { storage: '10Gi' } },
      },
    })
  })

  it('has all that is said', async () => {
    const inputs = await inputsOf(of(widest), 'data-dev')
    expect(inputs?.['spec']).toEqual({
      accessModes: ['ReadWriteMany', 'ReadOnlyMany'],
      volumeMode: 'Block',
      resources: { requests: { storage: '1.5Ti' } },
      storageClassName: 'fast-disks',
    })
    expect(inputs?.['metadata']).not.toHaveProperty('annotations')
  })

  it.each([[{ size: '10Gi' }], [{ size: 1024 }], [widest]])(
    'is in order for the checks of objects: %j',
    async (settings) => {
      expect(foundIn((await built(of(settings))).resources)).toEqual([])
    },
  )

  it('holds data, which production protects', () => {
    const stateful = units({ providers: { dev: {} }, ...of({ size: '1Gi' }) }).flatMap(({ kind, stateful: holds }) =>
      holds === true ? [kind] : [],
    )
    expect(stateful).toEqual(['persistentVolumeClaim'])
  })

  it('is refused where Kubernetes would refuse it', () => {
    expect(
      decodingFaults({
        persistentVolumeClaims: {
          none: {},
          words: { size: '10 Gi' },
          nothing: { size: 0 },
          alone: { size: '1Gi', accessModes: ['ReadWriteOncePod', 'ReadOnlyMany'] },
          nobody: { size: '1Gi', accessModes: [] },
          classes: { size: '1Gi', storageClass: 'fast', existingStorageClass: 'gp3' },
        },
      }).map(([tag, at]) => `${tag} ${at}`),
    ).toEqual([
      'Missing persistentVolumeClaims.none.size',
      'Malformed persistentVolumeClaims.words.size',
      'BadClaim persistentVolumeClaims.nothing.size',
      'BadClaim persistentVolumeClaims.alone.accessModes',
      'TooFew persistentVolumeClaims.nobody.accessModes',
      'Contradiction persistentVolumeClaims.classes.existingStorageClass',
    ])
  })

  it('is refused where the quota of its namespace has no room, with the others there', () => {
    const persistentVolumeClaims = {
      one: { namespace: 'shop', size: '60Gi' },
      two: { namespace: 'shop', size: '50Gi' },
      elsewhere: { existingNamespace: 'base', size: '500Gi' },
    }
    expect(
      inspected({ namespaces: { shop: { quota: { persistentvolumeclaims: 1 } } }, persistentVolumeClaims }),
    ).toEqual([
      {
        _tag: 'QuotaForbids',
        severity: 'problem',
        at: 'kubernetes.resources.persistentVolumeClaims.two',
        because:
          'the quota of kubernetes.resources.namespaces.shop allows 1 of persistentvolumeclaims, and with this there would be 2',
        fix: 'raise it: kubernetes.resources.namespaces.shop.quota: { persistentvolumeclaims: "2" }',
      },
      {
        _tag: 'QuotaForbids',
        severity: 'problem',
        at: 'kubernetes.resources.persistentVolumeClaims.two.size',
        because:
          'the quota of kubernetes.resources.namespaces.shop allows 100Gi of requests.storage, and with this there would be 110Gi',
        fix: 'raise it: kubernetes.resources.namespaces.shop.quota: { requests.storage: "110Gi" }',
      },
    ])
  })
})
