import { mistakesIn } from '@konductor/core/testing'
import { expect, it } from 'vitest'
import { problemsOf } from '../../testing/problems-of.ts'

const all = process.env['KONDUCTOR_TEST_ALL'] !== undefined

const problems = async (section: object): Promise<readonly string[]> =>
  (await problemsOf(section)).map(({ _tag, at }) => `${_tag} ${at}`)

const image = `registry.example.com/shop@sha256:${'a'.repeat(64)}`
const probes = { liveness: { http: { path: '/healthz', port: 'http' } }, readiness: { tcp: 'http' } }

/** Workloads that read, share and open something, with nothing wrong in them. */
const section = {
  providers: { dev: { context: 'dev' } },
  resources: {
    namespaces: { shop: { podSecurity: 'privileged', acknowledge: { 'CIS-K8s 5.2.1': 'an agent of the node' } } },
    configMaps: { settings: { namespace: 'shop', data: { mode: 'quiet' } } },
    persistentVolumeClaims: { store: { namespace: 'shop', size: '1Gi', accessModes: ['ReadWriteMany'] } },
    deployments: {
      web: {
        namespace: 'shop',
        acknowledge: { 'CIS-K8s 5.2.2': 'it loads modules of the kernel' },
        initContainers: [{ name: 'first', image }],
        containers: {
          web: {
            image,
            ports: { http: 8080, metrics: { port: 9090, protocol: 'TCP' } },
            probes,
            env: { MODE: 'x', OTHER: { configMap: 'settings', key: 'mode' } },
            files: { '/etc/app': { configMap: 'settings' }, '/data': { claim: 'store' }, '/work': { volume: 'work' } },
            resources: { requests: { cpu: '1' }, limits: { cpu: '2', memory: '1Gi' } },
            security: { privileged: true, runAsUser: 20_000 },
          },
        },
        volumes: { work: { temporary: '1Gi' } },
        strategy: { maxSurge: 1 },
      },
    },
    statefulSets: {
      db: {
        namespace: 'shop',
        containers: { db: { image, ports: { http: 80 }, probes, files: { '/data': { volume: 'data' } } } },
        volumeClaimTemplates: { data: { size: '1Gi' } },
      },
    },
  },
}

it('nothing is wrong to begin with', async () => {
  expect(await problems(section)).toEqual([])
})

it.each([[{}], [{ ports: {} }]])('a probe at a port that %j does not have says that alone', async (ports) => {
  const web = { namespace: 'shop', containers: { web: { image, ...ports, probes } } }
  const resources = { ...section.resources, deployments: { web } }
  expect(await problems({ ...section, resources })).toEqual([
    'BadProbe kubernetes.resources.deployments.web.containers.web.probes.liveness.http.port',
    'BadProbe kubernetes.resources.deployments.web.containers.web.probes.readiness.tcp',
  ])
})

it('whatever single thing is wrong, nothing else is said than that', { timeout: 300_000 }, async () => {
  const mistakes = mistakesIn(section)
    // Without its reason, what is open is not acknowledged: that is no follow-up.
    .filter(({ at }) => !at.includes('acknowledge'))
    // Another key in a config map is no mistake there, but one of what reads it.
    .filter(({ at }) => !at.includes('configMaps.settings.data.'))
    // 5.5 processors are an amount, too, and more than the namespace has.
    .filter(({ at }) => !at.endsWith('.resources.limits.cpu'))
    .filter((_, index) => all || index % 10 === 0)
  for (const { at, settings } of mistakes) {
    const said = await problems(settings)
    const where = `kubernetes.${at}`.toLowerCase()
    expect([at, said.filter((each) => !each.toLowerCase().includes(where))]).toEqual([at, []])
  }
  process.stdout.write(`${mistakes.length} mistakes in workloads\n`)
})
