import { secretOf } from '@konductor/core/config'
import { describe, expect, it } from 'vitest'
import { units } from '../../testing/units.ts'
import { checkPlanned } from '../checks/check-planned.ts'
import { inspect } from '../inspect.ts'
import { podSpec } from './pod-spec.ts'

const image = `registry.example.com/shop/web@sha256:${'0'.repeat(64)}`
const web = { image, probes: { liveness: { tcp: 80 }, readiness: { tcp: 80 } } }

describe('pods that their namespace turns away', () => {
  const at = 'kubernetes.resources'
  const problems = (namespace: object, deployment: object, clusters: object = { dev: {} }) =>
    inspect(
      units({
        providers: clusters,
        resources: {
          namespaces: { shop: namespace },
          deployments: { web: { namespace: 'shop', containers: { web }, ...deployment } },
        },
      }),
      { root: '/', env: {}, planned: true },
    ).filter(({ _tag }) => _tag === 'PodForbidden')
  const root = { containers: { web: { ...web, security: { runAsUser: 0 } } } }
  const privileged = { containers: { web: { ...web, security: { privileged: true } } } }

  it('are none by default', () => {
    expect(problems({}, {})).toEqual([])
  })

  it('are a problem where it is written, once on however many clusters, with the level that would do', () => {
    expect(problems({ clusters: ['dev', 'test'] }, root, { dev: {}, test: {} })).toEqual([
      {
        _tag: 'PodForbidden',
        severity: 'problem',
        at: `${at}.deployments.web.containers.web.security.runAsUser`,
        because: 'user 0 is root: the namespace enforces restricted',
        fix: `take it out, or let the namespace enforce less: ${at}.namespaces.shop.podSecurity: baseline`,
      },
    ])
    expect(problems({ podSecurity: 'baseline' }, privileged)).toEqual([
      {
        _tag: 'PodForbidden',
        severity: 'problem',
        at: `${at}.deployments.web.containers.web.security.privileged`,
        because: 'it has every privilege: the namespace enforces baseline',
        fix: `take it out, or let the namespace enforce less: ${at}.namespaces.shop.podSecurity: privileged`,
      },
    ])
  })

  it('are found for seccomp where baseline is enforced, which is then no level that would do', () => {
    const unconfined = { containers: { web: { ...web, security: { seccompProfile: 'Unconfined' } } } }
    expect(problems({ podSecurity: 'baseline' }, unconfined).map(({ because, fix }) => [because, fix])).toEqual([
      [
        'it has to be RuntimeDefault or Localhost: the namespace enforces baseline',
        `take it out, or let the namespace enforce less: ${at}.namespaces.shop.podSecurity: privileged`,
      ],
    ])
  })

  it('are found for an annotation that switches AppArmor off', () => {
    const key = 'container.apparmor.security.beta.kubernetes.io/web'
    expect(problems({}, { podAnnotations: { [key]: 'unconfined' } }).map((found) => found.at)).toEqual([
      `${at}.deployments.web.podAnnotations["${key}"]`,
    ])
  })

  it.each<[string, object, object]>([
    ['hostPort', { containers: { web: { ...web, ports: { http: { port: 80, hostPort: 80 } } } } }, {}],
    ['hostPath', { containers: { web: { ...web, files: { '/logs': { hostPath: '/var/log' } } } } }, {}],
    ['hostNetwork', { hostNetwork: true }, {}],
    ['seccomp', { security: { seccompProfile: 'Unconfined' } }, {}],
  ])('are found for %s', (_, deployment, namespace) => {
    expect(problems(namespace, deployment).length).toBeGreaterThan(0)
    expect(problems({ podSecurity: 'privileged' }, deployment)).toEqual([])
  })

  it('and no others: the same pods as a plan would see them', () => {
    const spec = podSpec({ containers: { web } }, { name: 'web', serviceAccountName: 'web' })
    expect(
      checkPlanned([
        {
          urn: 'a',
          type: 'kubernetes:core/v1:Pod',
          name: 'web',
          custom: true,
          inputs: { metadata: { name: 'web', namespace: 'shop' }, spec },
        },
        {
          urn: 'b',
          type: 'kubernetes:core/v1:Namespace',
          name: 'shop',
          custom: true,
          inputs: { metadata: { name: 'shop', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } } },
        },
      ]),
    ).toEqual([])
  })
})

describe('entries that are called the same', () => {
  it('are a problem where they make pods of different kinds in one namespace', () => {
    const containers = { web }
    const found = inspect(
      units({
        providers: { dev: {} },
        resources: { deployments: { web: { containers } }, daemonSets: { web: { containers } } },
      }),
      { root: '/', env: {}, planned: true },
    ).filter(({ _tag }) => _tag === 'SamePods')
    expect(found.map(({ at, because }) => `${at}: ${because}`)).toEqual([
      'kubernetes.resources.daemonSets.web: kubernetes.resources.deployments.web is called web in the same namespace: services and policies could not tell the pods of one from those of the other',
    ])
  })
})

describe('entries of data that pods read', () => {
  const found = (own: object, data: object = {}) =>
    inspect(
      units({
        providers: { dev: {}, test: {} },
        resources: {
          namespaces: { shop: { clusters: ['dev', 'test'] } },
          configMaps: {
            settings: { namespace: 'shop', data: { region: 'x' }, files: { 'app.yaml': 'a.yaml' }, ...data },
          },
          secrets: { api: { namespace: 'shop', data: { token: secretOf('x') } } },
          deployments: { web: { namespace: 'shop', containers: { web: { ...web, ...own } } } },
        },
        components: { applications: { shop: { namespace: 'shop', ...web, ...own } } },
      }),
      { root: '/', env: {}, planned: true },
    ).flatMap(({ _tag, at, because, fix }) => (_tag === 'UnknownReference' ? [`${at}: ${because}; ${fix}`] : []))
  const settings = 'kubernetes.resources.configMaps.settings has no key'
  const add = 'add it there, name one that is there, or write optional: true'

  it('are a problem where nothing makes them, once on however many clusters', () => {
    expect(found({ env: { REGION: { configMap: 'settings', key: 'regoin' } } })).toEqual([
      `kubernetes.resources.deployments.web.containers.web.env.REGION.key: ${settings} "regoin"; it has app.yaml, region; did you mean "region"?`,
      `kubernetes.components.applications.shop.env.REGION.key: ${settings} "regoin"; it has app.yaml, region; did you mean "region"?`,
    ])
    const files = {
      '/c': { configMap: 'settings', items: { 'app.yaml': 'a', zz: 'b' } },
      '/s': { secret: 'api', items: { q: 'b' } },
    }
    expect(found({ files }).slice(0, 2)).toEqual([
      `kubernetes.resources.deployments.web.containers.web.files./c.items.zz: ${settings} "zz"; it has app.yaml, region; ${add}`,
      `kubernetes.resources.deployments.web.containers.web.files./s.items.q: kubernetes.resources.secrets.api has no key "q"; it has token; ${add}`,
    ])
  })

  it.each<[string, object]>([
    [
      'of data, binary data and files',
      { env: { A: { configMap: 'settings', key: 'region' }, B: { configMap: 'settings', key: 'app.yaml' } } },
    ],
    ['of secrets', { files: { '/s': { secret: 'api', items: { token: 'a' } } } }],
    ['which may be missing', { env: { A: { configMap: 'settings', key: 'zz', optional: true } } }],
    ['of what is there already', { env: { A: { existingConfigMap: 'settings', key: 'zz' } } }],
  ])('are none %s', (_, own) => {
    expect(found(own)).toEqual([])
  })
})

describe('pods of several nodes', () => {
  const found = (claim: object, deployment: object) =>
    inspect(
      units({
        providers: { dev: {} },
        resources: {
          persistentVolumeClaims: { data: { size: '1Gi', ...claim } },
          deployments: {
            web: { containers: { web: { ...web, files: { '/data': { claim: 'data' } } } }, ...deployment },
          },
        },
      }),
      { root: '/', env: {}, planned: true },
    ).flatMap(({ _tag, at }) => (_tag === 'ClaimOfOneNode' ? [at] : []))

  it('are warned of one claim that one node can have', () => {
    expect(found({}, {})).toEqual(['kubernetes.resources.deployments.web.containers.web.files./data.claim'])
    expect(found({ accessModes: ['ReadWriteMany'] }, {})).toEqual([])
    expect(found({}, { replicas: 1 })).toEqual([])
  })
})

describe('the account that pods have of their own', () => {
  const problems = (deployment: object, account: object = {}) =>
    inspect(
      units({
        providers: { dev: {} },
        resources: {
          serviceAccounts: { web: account },
          deployments: { web: { containers: { web }, ...deployment } },
        },
      }),
      { root: '/', env: {}, planned: true },
    ).flatMap(({ _tag, at, because, fix }) => (_tag === 'SameObject' ? [`${at}: ${because}; ${fix}`] : []))

  it('is a problem where an entry makes one of that name, which they only forget to name', () => {
    expect(problems({})).toEqual([
      'kubernetes.resources.deployments.web: it makes the service account web in default of its own, and kubernetes.resources.serviceAccounts.web makes that too; name it: serviceAccount: web',
    ])
  })

  it.each([
    ['it is named', { serviceAccount: 'web' }, {}],
    ['another is named', { existingServiceAccount: 'other' }, {}],
    ['they are called otherwise', { name: 'shop' }, {}],
    ['it is in another namespace', {}, { existingNamespace: 'other' }],
  ])('is none where %s', (_, deployment, account) => {
    expect(problems(deployment, account)).toEqual([])
  })
})
