import { output } from '@pulumi/pulumi/output.js'
import { describe, expect, it } from 'vitest'
import { built, failureOf } from '../testing/built.ts'
import { decodingFaults, inspected } from '../testing/configured.ts'

const image = 'registry.example.com/shop/web:1.4.2'
const probes = { liveness: { tcp: 'http' }, readiness: { tcp: 'http' } }
const stack = 'acme/base/prod'
const [api, shop] = [
  { stack, export: 'api' },
  { stack, export: 'shop' },
]

/** What the other stack offers under each export, as it comes from there. */
const exported = {
  api: {
    name: output('api'),
    namespace: output('base'),
    service: output('api'),
    host: output('api.base.svc'),
    selector: { 'app.kubernetes.io/name': output('api') },
  },
  shop: { name: output('base'), ready: [] },
}
const within = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } })
const pods = { matchLabels: { 'app.kubernetes.io/name': 'api' } }

const specOf = async (section: object, type: string) => {
  const { resources } = await built(section, {}, {}, exported)
  const spec: unknown = resources.find((each) => each.type.endsWith(`:${type}`))?.inputs['spec']
  return spec
}

describe('what another stack makes', () => {
  it('is the other end of a network policy, wherever it is', async () => {
    const web = { namespace: shop, ingress: { api: { from: [{ deployment: api }], ports: [8080] } } }
    expect(await specOf({ resources: { networkPolicies: { web } } }, 'NetworkPolicy')).toMatchObject({
      ingress: [{ from: [{ namespaceSelector: within('base'), podSelector: pods }] }],
    })
  })

  it('is the other end of an application', async () => {
    const web = {
      existingNamespace: 'shop',
      image,
      ports: { http: 8080 },
      probes,
      allowFrom: [{ application: api, ports: ['http'] }, { existingNamespace: 'front' }],
      allowTo: [{ application: api, ports: [5432] }],
    }
    const other = { namespaceSelector: within('base'), podSelector: pods }
    expect(await specOf({ components: { applications: { web } } }, 'NetworkPolicy')).toMatchObject({
      ingress: [{ from: [{ namespaceSelector: within('front') }] }, { from: [other], ports: [{ port: 'http' }] }],
      egress: [expect.anything(), { to: [other], ports: [{ port: 5432, protocol: 'TCP' }] }],
    })
    expect(inspected({}, { dev: {} }, '/', { applications: { web } })).toEqual([])
  })

  it('is behind an ingress and a service of the same namespace', async () => {
    const ingresses = { web: { namespace: shop, hosts: 'a.example', service: api, port: 'http' } }
    const backendOf = (name: string) => ({ paths: [{ backend: { service: { name, port: { name: 'http' } } } }] })
    expect(await specOf({ resources: { ingresses } }, 'Ingress')).toMatchObject({ rules: [{ http: backendOf('api') }] })
    const applications = { web: { ...ingresses.web, service: undefined, application: api } }
    expect(await specOf({ resources: { ingresses: applications } }, 'Ingress')).toMatchObject({
      rules: [{ http: backendOf('api') }],
    })
    const services = {
      web: { namespace: shop, for: { statefulSet: api }, ports: { http: { port: 80, target: 'http' } } },
    }
    expect(await specOf({ resources: { services } }, 'Service')).toMatchObject({
      selector: { 'app.kubernetes.io/name': 'api' },
      ports: [{ name: 'http', port: 80, targetPort: 'http' }],
    })
    expect(inspected({ ingresses, services })).toEqual([])
  })

  it.each<[string, string, object]>([
    ['services', 'for.statefulSet', { for: { statefulSet: api }, ports: { http: 80 } }],
    ['ingresses', 'service', { hosts: 'a.example', service: api, port: 'http' }],
    ['ingresses', 'paths[0].application', { hosts: 'a.example', paths: [{ path: '/', application: api, port: 80 }] }],
    ['networkPolicies', 'for.application', { for: { application: api }, ingress: {} }],
    ['jobs', 'serviceAccount', { containers: { web: { image } }, serviceAccount: api }],
  ])('is looked for in the same namespace: %s, %s', async (collection, below, settings) => {
    const of = (existingNamespace: string) => ({
      resources: { [collection]: { web: { ...settings, existingNamespace } } },
    })
    expect(await failureOf(of('front'), exported)).toMatchObject({
      message: expect.stringContaining(
        `kubernetes.resources.${collection}.web.${below}: api of the stack ${stack} is in the namespace base, and this is in front: Kubernetes looks for it in the same one; put both into one namespace`,
      ),
    })
    expect((await built(of('base'), {}, {}, exported)).resources).toHaveLength(2)
  })

  it('is the account of an application of the same namespace', async () => {
    const of = (existingNamespace: string) => ({
      components: { applications: { web: { existingNamespace, image, serviceAccount: api } } },
    })
    expect(await failureOf(of('front'), exported)).toMatchObject({
      message: expect.stringContaining('kubernetes.components.applications.web.serviceAccount: api of the stack'),
    })
    const { resources } = await built(of('base'), {}, {}, exported)
    expect(resources.find(({ type }) => type.endsWith(':Deployment'))?.inputs).toMatchObject({
      spec: { template: { spec: { serviceAccountName: 'api' } } },
    })
  })

  it('has ports that are not known here', () => {
    const services = { web: { namespace: shop, for: { deployment: api } } }
    expect(decodingFaults({ services })).toEqual([
      [
        'Missing',
        'services.web.ports',
        'which ports the pods of another stack have is not known here',
        'add ports: { http: 80 }',
      ],
    ])
  })
})

it('a service shows to others what they need to reach it', async () => {
  const services = { web: { selector: {}, ports: { http: 80 } } }
  const { units } = await built({ resources: { services } })
  const { state } = units['kubernetes.resources.services.web@dev'] ?? {}
  expect(Object.keys(state ?? {})).toEqual(['name', 'namespace', 'cluster', 'host', 'ports', 'controls'])
  expect(state).toMatchObject({ ports: { http: 80 } })
})
