import { verifyClaims } from '@konductor/core/config'
import { componentFaults, record, recordFailure } from '@konductor/core/testing'
import type { ComponentOptions } from '@konductor/interfaces'
import { output, secret, type Resource } from '@pulumi/pulumi'
import { describe, expect, it } from 'vitest'
import { foundIn } from '../../testing/found-in.ts'
import { widestPod } from '../../testing/widest-pod.ts'
import { kubernetes } from '../descriptor.ts'
import { SecureDaemonSet } from './secure-daemon-set.ts'
import { SecureDeployment } from './secure-deployment.ts'
import { SecureStatefulSet } from './secure-stateful-set.ts'
import type { WorkloadArgs } from './workload-args.ts'

const probes = { liveness: { http: { path: '/healthz', port: 'http' } }, readiness: { tcp: 'http' } }
const image = 'registry.example.com/shop/web:1.4.2'
const least: WorkloadArgs = { namespace: 'shop', containers: { web: { image, ports: { http: 8080 }, probes } } }
const { topologySpread: _, ...everywhere } = widestPod
const common = {
  name: 'web',
  namespace: 'shop',
  labels: { team: 'shop' },
  annotations: { note: 'mine' },
  minReadySeconds: 10,
  revisionHistoryLimit: 3,
}
const mounting: WorkloadArgs['containers'] = {
  ...widestPod.containers,
  web: { ...widestPod.containers.web, files: { '/data': { volume: 'data' } } },
}

const kinds = [
  {
    kind: 'Deployment',
    children: ['ServiceAccount web-service-account', 'Deployment web'],
    make: (args: WorkloadArgs, opts?: ComponentOptions): Resource => new SecureDeployment('web', args, opts),
    widest: () =>
      new SecureDeployment('web', {
        ...widestPod,
        ...common,
        replicas: 5,
        strategy: { maxSurge: '50%', maxUnavailable: 0 },
        progressDeadlineSeconds: 240,
      }),
  },
  {
    kind: 'StatefulSet',
    children: ['ServiceAccount web-service-account', 'Service web-service', 'StatefulSet web'],
    make: (args: WorkloadArgs, opts?: ComponentOptions): Resource => new SecureStatefulSet('web', args, opts),
    widest: () =>
      new SecureStatefulSet('web', {
        ...widestPod,
        ...common,
        containers: mounting,
        replicas: 5,
        volumeClaimTemplates: { data: { size: '10Gi', storageClass: 'gp3', accessModes: ['ReadWriteOncePod'] } },
        claimRetention: { whenScaled: 'Delete' },
        podManagementPolicy: 'Parallel',
        updateStrategy: { partition: 2, maxUnavailable: '50%' },
      }),
  },
  {
    kind: 'DaemonSet',
    children: ['ServiceAccount web-service-account', 'DaemonSet web'],
    make: (args: WorkloadArgs, opts?: ComponentOptions): Resource => new SecureDaemonSet('web', args, opts),
    widest: () => new SecureDaemonSet('web', { ...everywhere, ...common, updateStrategy: { maxUnavailable: '10%' } }),
  },
] as const

describe.each([
  ['Deployment', SecureDeployment],
  ['StatefulSet', SecureStatefulSet],
] as const)('the number of pods of a %s', (kind, Secure) => {
  const made = async (replicas: number | 'autoscaled') =>
    (await record(() => void new Secure('web', { ...least, replicas }))).find(({ type }) => type.endsWith(`:${kind}`))

  it('is what is written', async () => {
    const object = await made(4)
    expect([object?.inputs, object?.ignoreChanges]).toEqual([
      expect.objectContaining({ spec: expect.objectContaining({ replicas: 4 }) }),
      [],
    ])
  })

  it('stays what it is where an autoscaler says it from now on', async () => {
    const object = await made('autoscaled')
    expect(object?.inputs).not.toHaveProperty('spec.replicas')
    expect(object?.ignoreChanges).toEqual(['spec.replicas'])
  })
})

describe.each(kinds)('a $kind', ({ kind, children, make, widest }) => {
  const made = async (args: WorkloadArgs = least, opts?: ComponentOptions) => record(() => void make(args, opts))
  const failure = async (args: object) => String(await recordFailure(() => void Reflect.apply(make, undefined, [args])))

  it('keeps the rules of components', async () => {
    expect(await componentFaults(() => make(least))).toEqual([])
    expect(await componentFaults(widest)).toEqual([])
  })

  it('has these children', async () => {
    const [, ...all] = await made()
    expect(all.map(({ type, name }) => `${type.split(':')[2]} ${name}`)).toEqual(children)
  })

  it('has nothing that the checks of a plan find, at its least and at its widest', async () => {
    expect(foundIn(await made())).toEqual([])
    expect(foundIn(await record(() => void widest()))).toEqual([])
  })

  it('supports by default what the evidence shows, and all of it', async () => {
    const planned = (await made()).map((resource) => ({
      ...resource,
      urn: resource.name + resource.type,
      ...(resource.parent === undefined ? {} : { parent: `webkonductor:kubernetes:Secure${kind}` }),
    }))
    const verified = verifyClaims(
      planned.map(({ parent, ...rest }) => (parent === undefined ? rest : { ...rest, parent })),
      kubernetes.safeguards ?? {},
    )
    expect(verified.filter(({ verdict }) => verdict !== 'held').map(({ safeguard }) => safeguard)).toEqual([])
    const all = (kubernetes.safeguards?.[`konductor:kubernetes:Secure${kind}`] ?? []).map(({ id }) => id)
    const claimed = verified.map(({ safeguard }) => safeguard)
    expect(all.filter((id) => !claimed.includes(id))).toEqual(['digest'])
  })

  it('runs its pods as the account that it is given, and makes none then', async () => {
    const all = await made({ ...least, serviceAccountName: output('web') })
    expect(all.map(({ type }) => type)).not.toContain('kubernetes:core/v1:ServiceAccount')
    expect(all.at(-1)?.inputs).toMatchObject({ spec: { template: { spec: { serviceAccountName: 'web' } } } })
  })

  it('rolls its pods when what they read changes, and keeps a digest of a secret secret', async () => {
    const all = await made({
      ...least,
      checksums: { configMaps: { settings: 'abc' }, secrets: { api: secret('def') } },
    })
    expect(all.at(-1)?.inputs).toMatchObject({
      spec: {
        template: {
          metadata: {
            annotations: { 'config-map.konductor.dev/settings': 'abc', 'secret.konductor.dev/api': { secret: 'def' } },
          },
        },
      },
    })
  })

  it.each([
    ['no namespace', { namespace: undefined }, 'needs namespace, which says which namespace it is in'],
    ['no containers', { containers: undefined }, 'needs containers, which says what runs'],
    ['no container', { containers: {} }, 'web cannot be made: containers: there is no container'],
    [
      'a probe at a port that is not there',
      { containers: { web: { image, probes: { liveness: { tcp: 'htpp' } } } } },
      'containers.web.probes.liveness.tcp: the container has no port "htpp"',
    ],
    [
      'a volume that is not there',
      { containers: { web: { image, files: { '/data': { volume: 'data' } } } } },
      'containers.web.files./data.volume: the pod has no volume "data"',
    ],
    ['a name that is none', { name: 'Web' }, '"Web" is no name for it'],
  ])('refuses %s', async (_, args, expected) => {
    expect(await failure({ ...least, ...args })).toContain(expected)
  })
})
