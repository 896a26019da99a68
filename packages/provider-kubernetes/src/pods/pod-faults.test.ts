import { describe, expect, it } from 'vitest'
import { DeploymentConfig } from '../apps/deployment.config.ts'
import { faultsOf } from '../../testing/faults-of.ts'
import { kubernetes } from '../descriptor.ts'

const image = 'registry.example.com/shop/web:1.4.2'
const at = 'kubernetes.resources.deployments.web'

/** What is said of one deployment: tag, place below it, and why. */
const problems = (web: object): readonly string[] => {
  const decoded = kubernetes.config.decode({ enabled: true, resources: { deployments: { web } } }, 'kubernetes')
  if (decoded._tag === 'Right') return []
  return decoded.left.map(({ _tag, at: place, because }) => `${_tag} ${place.replace(`${at}.`, '')}: ${because}`)
}
const ofContainer = (web: object) => problems({ containers: { web: { image, ...web } } })

describe('what Kubernetes would refuse of pods is said where it is written', () => {
  it.each<[string, object, string]>([
    ['an image that is none', { image: 'Registry/Web' }, 'Malformed containers.web.image'],
    [
      'a port name that is too long',
      { ports: { 'a-very-long-name': 80 } },
      'BadName containers.web.ports.a-very-long-name',
    ],
    ['a port name without a letter', { ports: { '8080': 8080 } }, 'BadName containers.web.ports.8080'],
    ['a port that is none', { ports: { http: 70_000 } }, 'OutOfRange containers.web.ports.http'],
    ['one port twice', { ports: { http: 8080, web: 8080 } }, 'DuplicateEntry containers.web.ports.web'],
    [
      'a probe at a port by a name that is not there',
      { ports: { http: 8080 }, probes: { liveness: { http: { path: '/', port: 'web' } } } },
      'BadProbe containers.web.probes.liveness.http.port',
    ],
    [
      'a probe of two ways',
      { probes: { readiness: { tcp: 80, exec: ['a'] } } },
      'Contradiction containers.web.probes.readiness.exec',
    ],
    ['a probe of no way', { probes: { startup: { periodSeconds: 5 } } }, 'Missing containers.web.probes.startup'],
    [
      'a liveness probe that has to succeed twice',
      { probes: { liveness: { tcp: 80, successThreshold: 2 } } },
      'BadProbe containers.web.probes.liveness.successThreshold',
    ],
    [
      'a quantity that cannot be read',
      { resources: { limits: { memory: '256MB' } } },
      'Malformed containers.web.resources.limits.memory',
    ],
    [
      'a request above its limit',
      { resources: { requests: { memory: '1Gi' }, limits: { memory: '512Mi' } } },
      'RequestAboveLimit containers.web.resources.requests.memory',
    ],
    [
      'a resource that there is not',
      { resources: { limits: { ram: '1Gi' } } },
      'BadName containers.web.resources.limits.ram',
    ],
    [
      'a path that is not absolute',
      { files: { 'etc/app': { temporary: true } } },
      'BadName containers.web.files.etc/app',
    ],
    [
      'a path with a slash at its end',
      { files: { '/etc/app/': { temporary: true } } },
      'BadName containers.web.files./etc/app/',
    ],
    [
      'a volume that the pod does not have',
      { files: { '/work': { volume: 'wrok' } } },
      'MountWithoutVolume containers.web.files./work.volume',
    ],
    [
      'two things at one path',
      { files: { '/a': { configMap: 'a', secret: 'b' } } },
      'Contradiction containers.web.files./a.secret',
    ],
    ['nothing at a path', { files: { '/a': { readOnly: true } } }, 'Missing containers.web.files./a'],
    ['a variable without a name', { env: { '1A': 'x' } }, 'BadName containers.web.env.1A'],
    ['a variable that is a number', { env: { PORT: 8080 } }, 'UnquotedString containers.web.env.PORT'],
    [
      'a variable from two sources',
      { env: { A: { configMap: 'a', field: 'metadata.name' } } },
      'Contradiction containers.web.env.A.field',
    ],
    ['a variable of no key', { env: { A: { configMap: 'a' } } }, 'Missing containers.web.env.A.key'],
    ['a field that there is not', { env: { A: { field: 'metadata.nmae' } } }, 'Malformed containers.web.env.A.field'],
    [
      'a capability that is none',
      { security: { addCapabilities: ['CAP_NET_ADMIN'] } },
      'Malformed containers.web.security.addCapabilities[0]',
    ],
    ['a setting that there is not', { imagePullPolicy: 'Always' }, 'UnknownKey containers.web.imagePullPolicy'],
  ])('%s', (_, settings, expected) => {
    expect(ofContainer(settings).map((said) => said.slice(0, said.indexOf(': ')))).toEqual([expected])
  })

  it.each([0.5, '0.5', 1, '100m', '1e3', '1Gi'])('an amount as Kubernetes reads it is none: %j', (amount) => {
    expect(ofContainer({ resources: { requests: { cpu: 0 }, limits: { cpu: amount } } })).toEqual([])
  })

  const containers = { web: { image } }
  it.each<[string, object, string]>([
    ['no container', { containers: {} }, 'TooFew containers'],
    ['a name of a container that is none', { containers: { Web: { image } } }, 'BadName containers.Web'],
    [
      'a container that comes first and is called as another',
      { containers, initContainers: [{ name: 'web', image }] },
      'DuplicateEntry initContainers[0].name',
    ],
    [
      'two containers at one port',
      { containers: { web: { image, ports: { http: 8080 } }, proxy: { image, ports: { proxy: 8080 } } } },
      'DuplicateEntry containers.web.ports.http',
    ],
    ['an amount of no sense', { containers, replicas: -1 }, 'OutOfRange replicas'],
    ['an update that cannot go on', { containers, strategy: { maxSurge: 0 } }, 'CannotRoll strategy'],
    [
      'more than all pods away',
      { containers, strategy: { maxSurge: '200%', maxUnavailable: '101%' } },
      'CannotRoll strategy.maxUnavailable',
    ],
    [
      'a hook that waits longer than the pod has to end',
      { containers: { web: { image, lifecycle: { preStop: { sleep: 31 } } } } },
      'BadProbe containers.web.lifecycle.preStop.sleep',
    ],
    [
      'two ways to spread over the same',
      { containers, topologySpread: [{ topologyKey: 'a' }, { topologyKey: 'a' }] },
      'DuplicateEntry topologySpread[1].topologyKey',
    ],
    ['a value of all taints', { containers, tolerations: [{ value: 'a' }] }, 'Contradiction tolerations[0].value'],
    [
      'a value where every one is meant',
      { containers, tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] },
      'Contradiction tolerations[0].value',
    ],
    [
      'taints that are all and equal nothing',
      { containers, tolerations: [{ operator: 'Equal' }] },
      'Contradiction tolerations[0].operator',
    ],
    [
      'an end without the effect that ends',
      { containers, tolerations: [{ key: 'a', tolerationSeconds: 3 }] },
      'Contradiction tolerations[0].tolerationSeconds',
    ],
    ['a name that is too long', { containers, name: 'x'.repeat(64) }, 'Malformed name'],
    [
      'a label of pods that is too long',
      { containers, podLabels: { team: 'x'.repeat(64) } },
      'Malformed podLabels.team',
    ],
    [
      'a label of pods that their deployment knows them by',
      { containers, podLabels: { 'app.kubernetes.io/name': 'api' } },
      'BadName podLabels["app.kubernetes.io/name"]',
    ],
    [
      'two service accounts',
      { containers, serviceAccount: 'a', existingServiceAccount: 'b' },
      'Contradiction existingServiceAccount',
    ],
    [
      'affinity that Kubernetes would drop',
      { containers, affinity: { nodeAfinity: {} } },
      'UnknownField affinity.nodeAfinity',
    ],
    [
      'two sources of a volume',
      { containers, volumes: { work: { temporary: true, claim: 'a' } } },
      'Contradiction volumes.work.temporary',
    ],
  ])('%s', (_, settings, expected) => {
    expect(problems(settings).map((said) => said.slice(0, said.indexOf(': ')))).toEqual([expected])
  })

  it('and says why', () => {
    const said = (ports: object, port: string) => {
      const web = { image: 'registry.example.com/web:1', ...ports, probes: { liveness: { http: { path: '/', port } } } }
      return faultsOf(DeploymentConfig, { containers: { web } })
    }
    const at = 'containers.web.probes.liveness.http.port'
    const none = [
      [
        'BadProbe',
        at,
        'the container has no port "http"; it lists none',
        'add http to its ports, or write a number here',
      ],
    ]
    expect(said({}, 'http')).toEqual(none)
    expect(said({ ports: {} }, 'http')).toEqual(none)
    expect(said({ ports: { http: 8080, metrics: 9090 } }, 'htp')).toEqual([
      ['BadProbe', at, 'the container has no port "htp"; it lists http, metrics', 'did you mean "http"?'],
    ])
    const probes = { liveness: { tcp: 80, successThreshold: 2 } }
    const web = { image: 'registry.example.com/web:1', probes }
    const first = { ...web, name: 'first', probes: { liveness: { tcp: 80 } } }
    expect(faultsOf(DeploymentConfig, { containers: { web }, initContainers: [first] })).toEqual([
      [
        'BadProbe',
        'initContainers[0].probes.liveness',
        'a container that ends before the others start has none',
        'take it out, or add sidecar: true, by which the container goes on beside the others',
      ],
      ['BadProbe', 'containers.web.probes.liveness.successThreshold', 'it is 1 here', 'write 1, or take it out'],
    ])
  })
})
