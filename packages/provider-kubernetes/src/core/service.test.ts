import { openingsOf } from '@konductor/core/config'
import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { built } from '../../testing/built.ts'
import { decodingFaults, inspected, opened } from '../../testing/configured.ts'
import { foundIn } from '../../testing/found-in.ts'
import { SecureService } from './secure-service.ts'
import { serviceSafeguards } from './service.controls.ts'

const image = 'registry.example.com/shop/web:1.4.2'
const web = {
  containers: {
    web: { image, ports: { http: 8080, dns: { port: 5353, protocol: 'UDP' } } },
    exporter: { image, ports: { metrics: 9090 } },
  },
}
const of = (service: object) => ({ resources: { deployments: { web }, services: { web: service } } })
const name = 'kubernetes.resources.services.web@dev'
const inputs = async (service: object) => {
  const { resources } = await built(of(service))
  return resources.find(({ type, custom }) => custom && type === 'kubernetes:core/v1:Service')?.inputs
}
const specOf = async (service: object) => (await inputs(service))?.['spec']
const aws = { dev: { identifier: 'acme-dev', labels: { platform: 'aws' } } }
const balanced = { selector: { app: 'web' }, ports: { https: 443 }, type: 'LoadBalancer' }

describe('a service', () => {
  it('keeps the rules of components', async () => {
    expect(await componentFaults(() => new SecureService('web', { namespace: 'shop', ports: { http: 80 } }))).toEqual(
      [],
    )
  })

  it('is reached from within the cluster, by labels that are given', async () => {
    expect(await specOf({ selector: { app: 'web' }, ports: { http: 80 } })).toEqual({
      type: 'ClusterIP',
      selector: { app: 'web' },
      ports: [{ name: 'http', port: 80, targetPort: 80, protocol: 'TCP' }],
    })
  })

  it('takes labels and ports from the pods it is for, by their names', async () => {
    expect(await specOf({ for: { deployment: 'web' } })).toEqual({
      type: 'ClusterIP',
      selector: { 'app.kubernetes.io/name': 'web' },
      ports: [
        { name: 'dns', port: 5353, targetPort: 'dns', protocol: 'UDP' },
        { name: 'http', port: 8080, targetPort: 'http', protocol: 'TCP' },
        { name: 'metrics', port: 9090, targetPort: 'metrics', protocol: 'TCP' },
      ],
    })
    const ports = { http: 80, raw: { port: 81, target: 8080 }, named: { port: 82, target: 'dns' } }
    expect(await specOf({ for: { deployment: 'web' }, ports })).toMatchObject({
      ports: [
        { name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' },
        { name: 'named', port: 82, targetPort: 'dns', protocol: 'UDP' },
        { name: 'raw', port: 81, targetPort: 8080, protocol: 'TCP' },
      ],
    })
  })

  it('without an address of its own leads to those of its pods', async () => {
    expect(await specOf({ for: { deployment: 'web' }, headless: true, publishNotReadyAddresses: true })).toMatchObject({
      clusterIP: 'None',
      publishNotReadyAddresses: true,
    })
  })

  it('has all that is said', async () => {
    const said = {
      clusterIP: '10.96.0.10',
      sessionAffinity: 'ClientIP',
      internalTrafficPolicy: 'Local',
    }
    const ports = { grpc: { port: 9000, target: 'http', protocol: 'TCP', appProtocol: 'kubernetes.io/h2c' } }
    expect(await specOf({ selector: { app: 'web' }, ports, ...said })).toEqual({
      type: 'ClusterIP',
      selector: { app: 'web' },
      ports: [{ name: 'grpc', port: 9000, targetPort: 'http', protocol: 'TCP', appProtocol: 'kubernetes.io/h2c' }],
      ...said,
    })
  })

  it('stands for a name outside where that is opened', async () => {
    const outside = { externalName: 'db.acme.example' }
    expect(await specOf(outside)).toEqual({ type: 'ExternalName', externalName: 'db.acme.example' })
    expect(opened({ services: { db: outside } })).toEqual(['KSV-0108 services.db.externalName'])
  })

  it('offers its address and its ports', async () => {
    const { units } = await built(of({ name: 'front', existingNamespace: 'shop', selector: {}, ports: { http: 80 } }))
    expect(units[name]?.offers).toMatchObject({ 'kubernetes.service': { ports: { http: 80 } } })
    const recorded = await record(() => {
      new SecureService('web', { name: 'front', namespace: 'shop', ports: { http: 80 } })
    })
    expect(recorded.find(({ custom }) => !custom)?.outputs).toMatchObject({ host: 'front.shop.svc' })
  })

  it.each([
    [{ for: { deployment: 'web' } }],
    [{ for: { deployment: 'web' }, headless: true }],
    [{ selector: {}, ports: { http: 80 } }],
    [{ externalName: 'db.acme.example' }],
    [{ for: { deployment: 'web' }, type: 'NodePort', ports: { http: { port: 80, nodePort: 30_080 } } }],
    [
      {
        for: { deployment: 'web' },
        type: 'LoadBalancer',
        ports: { http: 80, metrics: 9000 },
        loadBalancer: { sourceRanges: ['10.0.0.0/8', 'fd00::/8'], class: 'service.k8s.aws/nlb' },
        externalTrafficPolicy: 'Local',
        sessionAffinity: 'ClientIP',
        labels: { team: 'shop' },
      },
    ],
  ])('is in order for the checks of objects: %j', async (settings) => {
    const section = of(settings)
    expect(decodingFaults(section.resources)).toEqual([])
    expect(foundIn((await built({ providers: aws, ...section })).resources)).toEqual([])
  })
})

describe('who can reach a service', () => {
  const openedBy = (service: object) => opened(of(service).resources).filter((each) => each.includes(' services.'))
  const claimed = async (service: object) =>
    (await built({ providers: aws, ...of(service) })).units[name]?.claims.map(({ safeguard }) => safeguard)

  it('is who is in the cluster, unless that is opened', async () => {
    expect(openedBy({ for: { deployment: 'web' } })).toEqual([])
    expect(await claimed({ for: { deployment: 'web' } })).toEqual([
      'cluster-only',
      'private-load-balancer',
      'named-sources',
      'no-external-address',
    ])
  })

  it.each([
    [{ type: 'NodePort' }, ['C-0256 services.web.type']],
    [{ type: 'LoadBalancer', loadBalancer: { sourceRanges: ['10.0.0.0/8'] } }, ['C-0256 services.web.type']],
    [{ type: 'LoadBalancer' }, ['C-0256 services.web.type', 'NIST SC-7(5) services.web.loadBalancer']],
    [
      { type: 'LoadBalancer', loadBalancer: { internal: false } },
      [
        'C-0256 services.web.type',
        'NIST SC-7 services.web.loadBalancer.internal',
        'NIST SC-7(5) services.web.loadBalancer',
      ],
    ],
    [
      { type: 'LoadBalancer', loadBalancer: { sourceRanges: ['10.0.0.0/8', '0.0.0.0/0'] } },
      ['C-0256 services.web.type', 'NIST SC-7(5) services.web.loadBalancer'],
    ],
  ])('is opened by %j', async (settings, controls) => {
    const service = { for: { deployment: 'web' }, ...settings }
    expect(openedBy(service)).toEqual(controls)
    expect(await claimed(service)).toHaveLength(4 - controls.length)
  })

  it.each([
    [
      'aws',
      {
        'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal',
        'service.beta.kubernetes.io/aws-load-balancer-internal': 'true',
      },
    ],
    ['azure', { 'service.beta.kubernetes.io/azure-load-balancer-internal': 'true' }],
    ['gcp', { 'networking.gke.io/load-balancer-type': 'Internal' }],
  ])('with a load balancer of %s is who is in the network', async (platform, annotations) => {
    const providers = { dev: { identifier: 'acme-dev', labels: { platform } } }
    const { resources } = await built({ providers, ...of(balanced) })
    const metadata = resources.find(({ type, custom }) => custom && type === 'kubernetes:core/v1:Service')?.inputs
    expect(metadata?.['metadata']).toMatchObject({ annotations })
    expect(inspected({ services: { web: balanced } }, providers)).toEqual([])
  })

  it('is in the internet by no annotation alone, which in code takes the claim', async () => {
    const key = 'service.beta.kubernetes.io/aws-load-balancer-scheme'
    const annotations = { [key]: 'internet-facing' }
    const faults = (loadBalancer: object) =>
      decodingFaults({ services: { web: { ...balanced, loadBalancer, annotations } } })
    expect(faults({})).toEqual([
      [
        'Contradiction',
        `services.web.annotations["${key}"]`,
        'loadBalancer.internal keeps the load balancer within the network, and this would not',
        'take it out; loadBalancer.internal: false says that it stands in the internet',
      ],
    ])
    expect(faults({ internal: false })).toEqual([])
    const claims = (service: object) => openingsOf(serviceSafeguards, { type: 'LoadBalancer', ...service })
    const open = claims({ annotations }).flatMap((opening) => (opening.open ? [opening.control] : []))
    expect(open).toEqual(['C-0256', 'NIST SC-7', 'NIST SC-7(5)'])
  })

  it('is not known where nothing says whose load balancer it is', async () => {
    const at = 'kubernetes.resources.services.web.loadBalancer'
    const tags = (providers: object, service: object = balanced) =>
      inspected({ services: { web: service } }, providers).map(({ _tag, at: where }) => `${_tag} ${where}`)
    expect(tags({ dev: {} })).toEqual([`PlatformNotKnown ${at}`])
    expect(tags({ dev: { labels: { platform: 'metal' } } })).toEqual([`PlatformNotKnown ${at}`])
    expect(tags({ dev: {} }, { ...balanced, loadBalancer: { internal: false } })).toEqual([])
    const annotations = { 'service.beta.kubernetes.io/azure-load-balancer-internal': 'true' }
    expect(tags({ dev: {} }, { ...balanced, annotations })).toEqual([])
    await expect(
      record(() => void new SecureService('web', { namespace: 'shop', type: 'LoadBalancer', ports: { http: 80 } })),
    ).rejects.toThrow('a load balancer is kept within the network by loadBalancer.platform')
  })

  it('is limited by the quota of the namespace, which forbids load balancers and ports of nodes by default', () => {
    const service = { ...balanced, namespace: 'shop' }
    const found = (quota: object) =>
      inspected({ namespaces: { shop: { quota } }, services: { web: service } }, aws).map(
        ({ _tag, at, because, fix }) => [_tag, at, because, fix],
      )
    const entry = 'kubernetes.resources.namespaces.shop'
    expect(found({})).toEqual(
      ['services.loadbalancers', 'services.nodeports'].map((of) => [
        'QuotaForbids',
        'kubernetes.resources.services.web.type',
        `the quota of ${entry} allows 0 of ${of}, and with this there would be 1`,
        `raise it: ${entry}.quota: { ${of}: "1" }`,
      ]),
    )
    expect(found({ 'services.loadbalancers': 1, 'services.nodeports': '1' })).toEqual([])
  })
})

describe('what a service says', () => {
  it('is refused where it does not fit together', () => {
    expect(
      decodingFaults({
        services: {
          'web.shop': { selector: {}, ports: { http: 80 } },
          nothing: { ports: { http: 80 } },
          portless: { selector: { app: 'web' } },
          both: { for: { deployment: 'web' }, selector: { app: 'web' } },
          two: { for: { deployment: 'web', statefulSet: 'web' } },
          none: { for: {} },
          outside: { externalName: 'db.acme.example', ports: { http: 80 }, type: 'NodePort' },
          address: { selector: {}, headless: true, clusterIP: '10.0.0.1', ports: { http: 80 } },
          open: { selector: {}, headless: true, type: 'NodePort', ports: { http: 80 } },
          node: { selector: {}, ports: { http: { port: 80, nodePort: 30_080 } } },
          balancer: { selector: {}, ports: { http: 80 }, loadBalancer: { sourceRanges: ['10.0.0.0/8'] } },
          policy: { selector: {}, ports: { http: 80 }, externalTrafficPolicy: 'Local' },
          name: { name: '1web', selector: {}, ports: { http: 80 } },
          kept: { formerly: 'web', selector: {}, ports: { http: 80 } },
        },
      }).map(([tag, at]) => `${tag} ${at}`),
    ).toEqual([
      'BadName services["web.shop"]',
      'Missing services.nothing.for',
      'Missing services.portless.ports',
      'Contradiction services.both.selector',
      'Contradiction services.two.for.statefulSet',
      'Missing services.none.for',
      'Contradiction services.outside.ports',
      'Contradiction services.outside.type',
      'Contradiction services.address.clusterIP',
      'Contradiction services.open.headless',
      'Contradiction services.node.ports.http.nodePort',
      'Contradiction services.balancer.loadBalancer',
      'Contradiction services.policy.externalTrafficPolicy',
      'Malformed services.name.name',
      'NameNotKept services.kept.formerly',
    ])
  })

  it('is refused where Kubernetes would refuse it, at the setting that it comes from', () => {
    const selector = { app: 'web' }
    expect(
      decodingFaults({
        services: {
          web: {
            selector,
            type: 'LoadBalancer',
            ports: { http: 80, again: { port: 80 }, named: { port: 81, target: 'Not A Port' } },
            loadBalancer: { sourceRanges: ['10.0.0.1/8', '10.0.0.0/33'] },
          },
          ports: { selector, ports: { Http: 80, http: 70_000 } },
          labels: { selector: { app: 'a b' }, ports: { http: 80 } },
        },
      }),
    ).toEqual([
      [
        'BadPort',
        'services.web.ports.named.target',
        '"Not A Port" is no name of a port: at most 15 lower-case letters, digits and single dashes, with one letter',
        'take a number from 1 to 65535, and a name of at most 15 lower-case letters',
      ],
      [
        'DuplicateEntry',
        'services.web.ports.http',
        'port 80/TCP stands in the list before',
        'remove one, or give it another name',
      ],
      [
        'BadCidr',
        'services.web.loadBalancer.sourceRanges[0]',
        '"10.0.0.1/8" is an address in 10.0.0.0/8: the bits of the host are set',
        'write 10.0.0.0/8',
      ],
      [
        'BadCidr',
        'services.web.loadBalancer.sourceRanges[1]',
        '"10.0.0.0/33" is no network such as 10.0.0.0/16',
        'write the first address of the network and its length, such as 10.0.0.0/16',
      ],
      expect.arrayContaining(['BadName', 'services.ports.ports.Http']),
      expect.arrayContaining(['OutOfRange', 'services.ports.ports.http']),
      expect.arrayContaining(['Malformed', 'services.labels.selector.app']),
    ])
  })

  it('names ports that its pods have', () => {
    const ports = { htp: 80, web: { port: 81, target: 'metrcs' }, number: 8080, raw: { port: 82, target: 9999 } }
    expect(inspected(of({ for: { deployment: 'web' }, ports }).resources)).toEqual([
      {
        _tag: 'PortNotFound',
        severity: 'problem',
        at: 'kubernetes.resources.services.web.ports.htp',
        because: 'kubernetes.resources.deployments.web has no port "htp"; it has dns, http, metrics',
        fix: 'did you mean "http"?',
      },
      {
        _tag: 'PortNotFound',
        severity: 'problem',
        at: 'kubernetes.resources.services.web.ports.web.target',
        because: 'kubernetes.resources.deployments.web has no port "metrcs"; it has dns, http, metrics',
        fix: 'did you mean "metrics"?',
      },
    ])
  })

  it('selects pods of the namespace, where this stack makes some', () => {
    const found = (selector: object) =>
      inspected(of({ selector, ports: { http: 80 } }).resources).map(({ _tag, severity, at }) => [_tag, severity, at])
    expect(found({ 'app.kubernetes.io/name': 'web' })).toEqual([])
    expect(found({})).toEqual([])
    expect(found({ 'app.kubernetes.io/name': 'wbe' })).toEqual([
      ['SelectsNothing', 'warning', 'kubernetes.resources.services.web.selector'],
    ])
  })
})
