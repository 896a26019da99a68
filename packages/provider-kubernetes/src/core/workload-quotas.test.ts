import { describe, expect, it } from 'vitest'
import { inspected } from '../../testing/configured.ts'
import { podCompute } from './pod-compute.ts'

const image = `registry.example.com/shop/web@sha256:${'0'.repeat(64)}`
const probes = { liveness: { tcp: 80 }, readiness: { tcp: 80 } }
const limited = (limits: object) => ({ image, probes, resources: { limits } })
const web = (own: object = {}, container: object = { image, probes }) => ({
  namespace: 'shop',
  containers: { web: container },
  ...own,
})
const at = 'kubernetes.resources'
const shop = `${at}.namespaces.shop`

const found = (resources: object, components: object = {}, clusters: readonly string[] = ['dev']) =>
  inspected(resources, Object.fromEntries(clusters.map((name) => [name, {}])), '/', components)
    .filter(({ _tag, severity }) => _tag === 'QuotaForbids' && severity === 'problem')
    .map(({ at: place, because, fix }) => [place, because, fix])

describe('the quota of a namespace', () => {
  it('is a problem of pods that are more than it allows', () => {
    const roomy = { 'requests.cpu': 99, 'limits.cpu': 99, 'requests.memory': '99Gi', 'limits.memory': '99Gi' }
    const namespaces = { shop: { quota: { pods: 5, ...roomy }, clusters: ['dev', 'test'] } }
    const sets = { namespaces, statefulSets: { db: web({ replicas: 60 }) } }
    expect(found(sets, {}, ['dev', 'test'])).toEqual([
      [
        `${at}.statefulSets.db.replicas`,
        `the quota of ${shop} allows 5 of pods, and with this there would be 60`,
        `raise it: ${shop}.quota: { pods: "60" }`,
      ],
    ])
    expect(found({ namespaces, statefulSets: { db: web({ replicas: 5 }) } }, {}, ['dev', 'test'])).toEqual([])
    expect(found({ namespaces, statefulSets: { db: web({ replicas: 0 }) } }, {}, ['dev', 'test'])).toEqual([])
  })

  it('is a problem of what all containers may use, at the first that is too much', () => {
    const large = web({ replicas: 4 }, limited({ memory: '16Gi' }))
    const deployments = { small: web({ replicas: 2 }), web: large, again: { ...large, name: 'again' } }
    expect(found({ namespaces: { shop: {} }, deployments })).toEqual([
      [
        `${at}.deployments.web`,
        `the quota of ${shop} allows 16Gi of limits.memory, and with this there would be 65Gi: 4 pods of 16Gi`,
        `raise it: ${shop}.quota: { limits.memory: "129Gi" }`,
      ],
    ])
  })

  it('has room for as many pods as it says, to the last bit of a CPU', () => {
    expect(found({ namespaces: { shop: {} }, deployments: { web: web({ replicas: 16 }) } })).toEqual([])
    expect(found({ namespaces: { shop: {} }, deployments: { web: web({ replicas: 17 }) } })).toEqual([
      [
        `${at}.deployments.web`,
        `the quota of ${shop} allows 8 of limits.cpu, and with this there would be 8500m: 17 pods of 500m`,
        `raise it: ${shop}.quota: { limits.cpu: "8500m" }`,
      ],
    ])
    const three = { a: web({ replicas: 1 }), b: web({ replicas: 1 }), c: web({ replicas: 1 }) }
    const quota = { cpu: '300m' }
    expect(found({ namespaces: { shop: { quota } }, deployments: three })).toEqual([])
    expect(found({ namespaces: { shop: { quota: { cpu: '299m' } } }, deployments: three }).length).toBe(1)
  })

  it('is asked by applications for the pods that there are at least', () => {
    const application = { namespace: 'shop', image, probes }
    const pods = (own: object) =>
      found(
        { namespaces: { shop: { quota: { pods: 2 } } } },
        { applications: { web: { ...application, ...own } } },
      ).map(([place, because]) => `${place}: ${because}`)
    const place = 'kubernetes.components.applications.web'
    const said = (below: string, count: number) => [
      `${place}.${below}: the quota of ${shop} allows 2 of pods, and with this there would be ${count}`,
    ]
    expect(pods({})).toEqual(said('replicas', 3))
    expect(pods({ replicas: 2 })).toEqual([])
    expect(pods({ kind: 'statefulSet' })).toEqual([])
    expect(pods({ autoscaling: { min: 2, max: 10 } })).toEqual([])
    expect(pods({ autoscaling: { min: 4, max: 10 } })).toEqual(said('autoscaling.min', 4))
  })

  it('is a problem of a job by itself: others may run before or after', () => {
    const namespaces = { shop: { quota: { pods: 2 } } }
    const pods = (...jobs: readonly object[]) =>
      found({
        namespaces,
        deployments: { web: web({ replicas: 2 }) },
        jobs: Object.fromEntries(jobs.map((own, index) => [`job-${index}`, web(own)])),
      }).map(([place]) => place)
    expect(pods({}, { parallelism: 2 }, { parallelism: 9, completions: 2 })).toEqual([])
    expect(pods({ parallelism: 3 })).toEqual([`${at}.jobs.job-0.parallelism`])
  })

  it('says nothing where the namespace is not of this stack', () => {
    const { namespace: _, ...elsewhere } = web({ existingNamespace: 'shop', replicas: 100 })
    expect(found({ namespaces: { other: {} }, deployments: { web: elsewhere } })).toEqual([])
  })
})

describe('a quota that is used up', () => {
  const tight = (resources: object, components: object = {}) =>
    inspected(resources, { dev: {} }, '/', components)
      .filter(({ _tag }) => _tag === 'QuotaForbids')
      .map(({ severity, at: place, because, fix }) => [severity, place, because, fix])
  const namespaces = { shop: { quota: { pods: 3 } } }
  const taken = `the quota of ${shop} allows 3 of pods, of which 3 are taken, and this may need 1 more`
  const raise = `raise it: ${shop}.quota: { pods: "4" }`

  it('is warned of where an update brings a new pod before an old one goes', () => {
    const because = `${taken}: an update waits in vain for the pod that is to come first`
    expect(tight({ namespaces, deployments: { web: web() } })).toEqual([
      ['warning', `${at}.deployments.web`, because, raise],
    ])
    expect(tight({ namespaces, deployments: { web: web({ replicas: 2 }) } })).toEqual([])
  })

  it.each([
    ['deployments', { strategy: { type: 'Recreate' } }],
    ['deployments', { strategy: { maxUnavailable: 1 } }],
    ['statefulSets', { replicas: 3 }],
  ])('is enough where an old one goes first: %s with %j', (collection, own) => {
    expect(tight({ namespaces, [collection]: { web: web(own) } })).toEqual([])
  })

  it('is warned of where an autoscaler or a job beside the rest needs more', () => {
    const application = { namespace: 'shop', image, probes, autoscaling: { min: 2, max: 10 } }
    expect(tight({ namespaces }, { applications: { web: application } })).toEqual([
      [
        'warning',
        'kubernetes.components.applications.web',
        `the quota of ${shop} allows 3 of pods, of which 2 are taken, and this may need 8 more: its autoscaler never gets as far as max`,
        `raise it: ${shop}.quota: { pods: "10" }`,
      ],
    ])
    const jobs = { migrate: web() }
    expect(tight({ namespaces, jobs, statefulSets: { db: web({ replicas: 3 }) } })).toEqual([
      ['warning', `${at}.jobs.migrate`, `${taken}: it waits until something makes room`, raise],
    ])
    expect(tight({ namespaces, jobs })).toEqual([])
  })
})

describe('what a pod takes', () => {
  const of = (memory: string | number) => ({ image, resources: { requests: { memory }, limits: { memory } } })
  const memory = (pod: Parameters<typeof podCompute>[0]) => (podCompute(pod)['limits.memory'] ?? 0) / 2 ** 20

  it('is what its containers take together, or one before them if that is more', () => {
    const containers = { a: of('100Mi'), b: of('50Mi') }
    expect(memory({ containers })).toBe(150)
    expect(memory({ containers, initContainers: [{ name: 'a', ...of('120Mi') }] })).toBe(150)
    expect(
      memory({
        containers,
        initContainers: [
          { name: 'a', ...of('200Mi') },
          { name: 'b', ...of('160Mi') },
        ],
      }),
    ).toBe(200)
  })

  it('has those that stay beside its containers from their turn on', () => {
    const sidecar = { name: 'side', sidecar: true, ...of('100Mi') }
    const first = { name: 'first', ...of('150Mi') }
    const containers = { a: of('100Mi') }
    expect(memory({ containers, initContainers: [sidecar, first] })).toBe(250)
    expect(memory({ containers, initContainers: [first, sidecar] })).toBe(200)
  })

  it('is what the namespace says where a container says nothing', () => {
    const resources = { requests: { cpu: 'none' }, limits: { cpu: 'none' } } as const
    const cpu = (own: object) => {
      const compute = podCompute(
        { containers: { a: { image, resources: { ...resources, ...own } } } },
        { default: { cpu: 2 }, defaultRequest: { cpu: '1500m' } },
      )
      return [compute['requests.cpu'], compute['limits.cpu']]
    }
    expect(cpu({})).toEqual([1.5, 2])
    expect(cpu({ limits: { cpu: 3 } })).toEqual([3, 3])
    expect(cpu({ requests: { cpu: 1 } })).toEqual([1, 2])
  })
})
