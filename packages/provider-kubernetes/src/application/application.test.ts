import { verifyClaims } from '@konductor/core/config'
import { componentFaults, record, recordFailure, type RecordedResource } from '@konductor/core/testing'
import type { ComponentOptions } from '@konductor/interfaces'
import { secret } from '@pulumi/pulumi/output.js'
import { describe, expect, it } from 'vitest'
import { foundIn } from '../../testing/found-in.ts'
import { widestPod } from '../../testing/widest-pod.ts'
import { kubernetes } from '../descriptor.ts'
import type { ApplicationArgs } from './application-args.ts'
import { applicationRoles } from './application.config.ts'
import { Application } from './application.ts'

const http = (path: string) => ({ http: { path, port: 'http' } })
const least: ApplicationArgs = {
  namespace: 'shop',
  image: 'registry.example.com/shop/web:1.4.2',
  ports: { http: 8080 },
  probes: { liveness: http('/healthz'), readiness: http('/ready') },
}

const { containers, security, ...pod } = widestPod
const widest: ApplicationArgs = {
  ...containers.web,
  ...pod,
  sidecars: { sidecar: containers.sidecar },
  podSecurity: security,
  namespace: 'shop',
  name: 'shop',
  labels: { team: 'shop' },
  annotations: { note: 'x' },
  component: 'frontend',
  partOf: 'store',
  version: '2026-11',
  autoscaling: { min: 3, max: 30, cpu: 60, memory: '300Mi', behavior: { scaleDown: { selectPolicy: 'Min' } } },
  minReadySeconds: 10,
  disruptionBudget: { minAvailable: '50%' },
  configuration: { 'app.yaml': 'a: b', LOG_LEVEL: 'info' },
  configurationPath: '/etc/shop',
  secrets: { password: secret('hush') },
  secretsPath: '/run/secrets/own',
  servicePorts: { http: 80, metrics: 9090 },
  serviceAnnotations: { note: 'y' },
  allowFrom: [{ namespace: 'front', pods: { app: 'gate' }, ports: ['http'] }, { cidr: '10.0.0.0/16' }],
  allowTo: [
    { pods: { app: 'db' }, ports: [5432] },
    { cidr: '10.1.0.0/16', ports: [{ port: 443 }] },
  ],
  route: {
    hosts: ['shop.example.com'],
    paths: ['/', { path: '/api', pathType: 'Exact', port: 'http' }],
    gateway: { name: 'public', namespace: 'gateways' },
  },
  ingress: {
    hosts: 'old.example.com',
    class: 'traefik',
    certificate: { clusterIssuer: 'letsencrypt' },
    annotations: { note: 'z' },
    from: { namespace: 'traefik' },
    wait: false,
  },
  metrics: {
    port: 'metrics',
    serviceMonitor: true,
    labels: { release: 'prometheus' },
    from: { namespace: 'monitoring' },
  },
}

const made = (args: ApplicationArgs = least, opts: ComponentOptions = {}) =>
  record(() => void new Application('web', args, opts))
const objects = async (args?: ApplicationArgs, opts?: ComponentOptions) =>
  (await made(args, opts)).filter(({ custom }) => custom)
const kindOf = ({ type }: RecordedResource) => type.split(':').at(-1) ?? ''
const only = async (kind: string, args?: ApplicationArgs, opts?: ComponentOptions) =>
  (await objects(args, opts)).find((each) => kindOf(each) === kind)?.inputs
const specOf = async (kind: string, args?: ApplicationArgs) => Object(await only(kind, args))['spec']

describe('an application', () => {
  it('keeps the rules of all components', async () => {
    expect(await componentFaults(() => new Application('web', least))).toEqual([])
  })

  it('is a deployment with service, account, budget and closed network, all in its namespace and called as it', async () => {
    expect(
      (await objects()).map((each) => [kindOf(each), each.name, Object(each.inputs['metadata']).name]).sort(),
    ).toEqual([
      ['Deployment', 'web-workload', 'web'],
      ['NetworkPolicy', 'web-network-policy', 'web'],
      ['PodDisruptionBudget', 'web-disruption-budget', 'web'],
      ['Service', 'web-service', 'web'],
      ['ServiceAccount', 'web-service-account', 'web'],
    ])
  })

  it('stays up: three pods, a new one before an old one goes, and time for those who still send', async () => {
    expect(await specOf('Deployment')).toMatchObject({
      replicas: 3,
      minReadySeconds: 5,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      selector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
      template: {
        spec: {
          serviceAccountName: 'web',
          automountServiceAccountToken: false,
          containers: [{ name: 'web', lifecycle: { preStop: { sleep: { seconds: 5 } } } }],
        },
      },
    })
    expect(await specOf('PodDisruptionBudget')).toMatchObject({ maxUnavailable: 1 })
  })

  it.each([
    [3, { preStop: { sleep: { seconds: 3 } } }],
    [0, undefined],
  ])('takes no more time for those who still send than its pods have: %d', async (seconds, lifecycle) => {
    const spec = await specOf('Deployment', { ...least, terminationGracePeriodSeconds: seconds })
    expect(spec.template.spec.containers[0].lifecycle).toEqual(lifecycle)
  })

  it('has the labels that Kubernetes recommends on every object and pod, and selects by its name alone', async () => {
    const args = { ...least, component: 'frontend', partOf: 'store' }
    const labels = {
      'app.kubernetes.io/name': 'web',
      'app.kubernetes.io/instance': 'web',
      'app.kubernetes.io/component': 'frontend',
      'app.kubernetes.io/part-of': 'store',
      'app.kubernetes.io/version': '1.4.2',
      'app.kubernetes.io/managed-by': 'konductor',
    }
    for (const { inputs } of await objects(args)) expect(inputs['metadata']).toMatchObject({ labels })
    expect((await specOf('Deployment', args)).template.metadata.labels).toEqual(labels)
    expect((await specOf('Service', args)).selector).toEqual({ 'app.kubernetes.io/name': 'web' })
  })

  it('is found by its name, whatever labels it is given', async () => {
    const labels = { 'app.kubernetes.io/name': 'other', 'app.kubernetes.io/version': 'mine' }
    for (const { inputs } of await objects({ ...least, labels })) {
      expect(inputs['metadata']).toMatchObject({
        labels: { 'app.kubernetes.io/name': 'web', 'app.kubernetes.io/version': 'mine' },
      })
    }
  })

  it('leaves the number of pods to an autoscaler, where there is one', async () => {
    const args = { ...least, autoscaling: { max: 9 } }
    expect(await specOf('Deployment', args)).not.toHaveProperty('replicas')
    expect(await specOf('HorizontalPodAutoscaler', args)).toMatchObject({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      minReplicas: 2,
      maxReplicas: 9,
    })
  })

  it('reads its configuration as variables and its secrets as files, and is rolled by both', async () => {
    const args = { ...least, configuration: { LOG_LEVEL: 'info' }, secrets: { password: 'hush' } }
    const { template } = await specOf('Deployment', args)
    expect(template.spec.containers[0]).toMatchObject({
      envFrom: [{ configMapRef: { name: 'web' } }],
      volumeMounts: [
        { mountPath: '/run/secrets/web', readOnly: true },
        { mountPath: '/tmp', readOnly: false },
      ],
    })
    const digests = async (more: object) =>
      (await specOf('Deployment', { ...args, ...more })).template.metadata.annotations
    const before = await digests({})
    expect(Object.keys(before)).toEqual(['config-map.konductor.dev/web', 'secret.konductor.dev/web'])
    expect(await digests({ configuration: { LOG_LEVEL: 'debug' } })).not.toEqual(before)
    expect(await digests({ secrets: { password: 'other' } })).not.toEqual(before)
    expect(await only('Secret', args)).toMatchObject({ data: { secret: { password: 'aHVzaA==' } } })
    const { data: _, ...rest } = Object(await only('Secret', args))
    const others = (await made(args)).filter((each) => kindOf(each) !== 'Secret')
    expect(JSON.stringify([rest, others])).not.toContain('hush')
  })

  it('keeps configuration as files and secrets as variables where somebody says so', async () => {
    const { template } = await specOf('Deployment', {
      ...least,
      configuration: { 'app.yaml': 'a' },
      configurationPath: '/etc/web',
      secrets: { TOKEN: 'hush' },
      secretsAsVariables: true,
    })
    expect(template.spec.containers[0]).toMatchObject({
      envFrom: [{ secretRef: { name: 'web' } }],
      volumeMounts: [{ mountPath: '/etc/web', readOnly: true }, { mountPath: '/tmp' }],
    })
  })

  it('is a stateful set with storage of its own where somebody says so', async () => {
    const args: ApplicationArgs = {
      ...least,
      kind: 'statefulSet',
      files: { '/data': { volume: 'data' } },
      volumeClaimTemplates: { data: { size: '10Gi' } },
    }
    expect((await objects(args)).map(kindOf).sort()).toEqual([
      'NetworkPolicy',
      'PodDisruptionBudget',
      'Service',
      'Service',
      'ServiceAccount',
      'StatefulSet',
    ])
    expect(await specOf('StatefulSet', args)).toMatchObject({
      replicas: 1,
      serviceName: 'web-headless',
      volumeClaimTemplates: [{ metadata: { name: 'data' } }],
    })
    expect(foundIn(await made(args))).toEqual([])
  })

  it('has no service where it has no ports: a worker', async () => {
    const worker: ApplicationArgs = {
      namespace: 'shop',
      image: 'registry.example.com/shop/worker:1.4.2',
      probes: { liveness: { exec: ['/bin/alive'] }, readiness: { exec: ['/bin/alive'] } },
    }
    expect((await objects(worker)).map(kindOf).sort()).toEqual([
      'Deployment',
      'NetworkPolicy',
      'PodDisruptionBudget',
      'ServiceAccount',
    ])
    expect(foundIn(await made(worker))).toEqual([])
  })

  it('can be bound to an identity of a cloud, or run as an account that is there', async () => {
    const annotations = { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/web' }
    expect(await only('ServiceAccount', { ...least, serviceAccount: { annotations } })).toMatchObject({
      metadata: { annotations },
      automountServiceAccountToken: false,
    })
    expect(await only('ServiceAccount', { ...least, serviceAccountName: 'there' })).toBeUndefined()
  })

  it.each([
    ['defaults', least],
    ['its widest', widest],
  ])('passes the checks of objects at %s', async (_title, args) => {
    expect(foundIn(await made(args))).toEqual([])
  })
})

describe('what is around an application', () => {
  it('has a role for each object that an override can name', async () => {
    const roles = (await made(widest)).flatMap(({ name, parent }) =>
      parent === 'web' ? [name.slice('web-'.length)] : [],
    )
    expect([...new Set(roles)].sort()).toEqual([...applicationRoles].sort())
  })

  it('takes an override of each object, whichever component makes it', async () => {
    const override = { service: { spec: { type: 'NodePort' } }, 'disruption-budget': { spec: { maxUnavailable: 2 } } }
    expect(await only('Service', least, { override })).toMatchObject({ spec: { type: 'NodePort' } })
    expect(await only('PodDisruptionBudget', least, { override })).toMatchObject({ spec: { maxUnavailable: 2 } })
    expect(await recordFailure(() => new Application('web', least, { override: { ingress: {} } }))).toMatchObject({
      message: expect.stringContaining('override names "ingress", and there is no such child'),
    })
  })

  it('names what it supports on its network policy', async () => {
    const frameworks = [{ name: 'nist-800-53', controls: [] }]
    expect(await only('NetworkPolicy', least, { frameworks })).toMatchObject({
      metadata: { annotations: { 'konductor.dev/supports': 'nist-800-53: AC-4, SC-7, SC-7(5)' } },
    })
  })

  it('gives options of its main object to what makes its pods', async () => {
    const all = await objects(least, { main: { ignoreChanges: ['spec.replicas'] } })
    expect(all.filter(({ ignoreChanges }) => ignoreChanges.length > 0).map(kindOf)).toEqual(['Deployment'])
  })

  it('lets the gateway, the controller and Prometheus in, each to the port that is theirs', async () => {
    const { ingress } = await specOf('NetworkPolicy', { ...widest, allowFrom: [] })
    const from = (namespace: string) => [
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } },
    ]
    expect(ingress).toEqual([
      { from: from('traefik'), ports: [{ port: 'http', protocol: 'TCP' }] },
      { from: from('gateways'), ports: [{ port: 'http', protocol: 'TCP' }] },
      { from: from('monitoring'), ports: [{ port: 'metrics', protocol: 'TCP' }] },
    ])
  })

  it('leads from gateway and controller to the service, and collects metrics from that service alone', async () => {
    expect(await specOf('HTTPRoute', widest)).toMatchObject({
      parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'https' }],
      rules: [{ backendRefs: [{ name: 'shop', port: 80 }] }, { backendRefs: [{ name: 'shop', port: 80 }] }],
    })
    expect(await only('Ingress', widest)).toMatchObject({
      metadata: {
        annotations: {
          'cert-manager.io/cluster-issuer': 'letsencrypt',
          'pulumi.com/skipAwait': 'true',
          note: 'z',
        },
      },
      spec: { tls: [{ hosts: ['old.example.com'], secretName: 'shop-tls' }] },
    })
    expect(await specOf('ServiceMonitor', widest)).toMatchObject({
      selector: { matchLabels: { 'app.kubernetes.io/name': 'shop', 'konductor.dev/metrics': 'true' } },
      endpoints: [{ port: 'metrics', path: '/metrics', interval: '30s' }],
    })
    expect(await only('Service', widest)).toMatchObject({ metadata: { labels: { 'konductor.dev/metrics': 'true' } } })
  })

  it('is found at the address of its route, else of its ingress', async () => {
    const urlOf = async (args: ApplicationArgs) => {
      let url: string | undefined
      await record(() => void ({ url } = new Application('web', args)))
      return url
    }
    expect(await urlOf(least)).toBeUndefined()
    expect(await urlOf(widest)).toBe('https://shop.example.com/')
    const { route: _, ...rest } = widest
    expect(await urlOf(rest)).toBe('https://old.example.com/')
  })

  it('is refused where Kubernetes would refuse it', async () => {
    await expect(made({ ...least, sidecars: { web: { image: 'a/b:1' } } })).rejects.toThrow(
      'web cannot be made: sidecars.web: the main container is called so',
    )
    await expect(made({ ...least, disruptionBudget: { minAvailable: 3 }, servicePorts: { web: 80 } })).rejects.toThrow(
      'servicePorts.web: no port is called "web"; there are: http; disruptionBudget.minAvailable: 3 must stay',
    )
  })
})

describe('the evidence of an application', () => {
  const verdicts = (recorded: readonly RecordedResource[]) => {
    const components = recorded.filter(({ custom }) => !custom)
    return verifyClaims(
      recorded.map((resource) => {
        const parent = components.find(({ name, type }) => name === resource.parent && type !== resource.type)
        return {
          ...resource,
          urn: resource.name + resource.type,
          parent: parent === undefined ? '' : parent.name + parent.type,
        }
      }),
      kubernetes.safeguards ?? {},
    ).map(({ name, safeguard, verdict }) => `${name} ${safeguard} ${verdict}`)
  }

  it('is found in what it is made from', async () => {
    for (const args of [least, widest])
      expect(verdicts(await made(args)).filter((each) => each.endsWith(' broken'))).toEqual([])
    expect(verdicts(await made(widest)).filter((each) => each.startsWith('web '))).toEqual([
      'web network-policy held',
      'web tls held',
      'web disruption-budget held',
    ])
  })

  it('is gone with an override, and with a setting that opens', async () => {
    const own = async (args: ApplicationArgs, opts?: ComponentOptions) =>
      verdicts(await made(args, opts)).filter((each) => each.startsWith('web '))
    expect(await own(least, { override: { 'network-policy': {} } })).toEqual(['web disruption-budget held'])
    expect(await own({ ...least, networkPolicy: false, disruptionBudget: false })).toEqual([])
    expect(await own({ ...least, allowTo: [{ cidr: '0.0.0.0/0' }] })).toEqual(['web disruption-budget held'])
  })

  it('is broken by a transform of what it is made from', async () => {
    const recorded = await made()
    const ofPolicy = recorded.find((each) => kindOf(each) === 'NetworkPolicy')?.inputs['spec']
    for (const spec of [{ podSelector: {} }, { ...Object(ofPolicy), ingress: [{}] }]) {
      const broken = recorded.map((each) =>
        kindOf(each) === 'NetworkPolicy' ? { ...each, inputs: { ...each.inputs, spec } } : each,
      )
      expect(verdicts(broken).filter((each) => each.endsWith(' broken'))).toEqual(['web network-policy broken'])
    }
  })
})
