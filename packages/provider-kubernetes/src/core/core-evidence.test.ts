import { verifyClaims } from '@konductor/core/config'
import type { RecordedResource } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { built } from '../../testing/built.ts'
import { kubernetes } from '../descriptor.ts'

const internal = (text: string) => ({ 'service.beta.kubernetes.io/aws-load-balancer-internal': text })
const resources = {
  configMaps: { settings: { data: { a: 'b' } } },
  serviceAccounts: { account: {} },
  services: {
    front: { selector: { app: 'web' }, ports: { http: 80 } },
    balancer: {
      selector: { app: 'web' },
      ports: { http: 80 },
      type: 'LoadBalancer',
      loadBalancer: { sourceRanges: ['10.0.0.0/8'] },
      annotations: internal('true'),
      acknowledge: { 'C-0256': 'reached from the office' },
    },
  },
  storageClasses: { fast: { provisioner: 'ebs.csi.aws.com' } },
  networkPolicies: {
    policy: {
      ingress: { office: { from: [{ cidr: '10.0.0.0/8' }, { existingNamespace: 'front' }] } },
      egress: { mail: { to: [{ pods: { app: 'mail' } }], ports: [25] } },
    },
  },
  ingresses: { way: { hosts: 'a.example', existingService: 'web', port: 80 } },
  roles: { reader: { rules: [{ resources: ['pods'], verbs: ['get'] }] } },
  clusterRoles: { nodes: { rules: [{ resources: ['nodes'], verbs: ['get'] }] } },
  roleBindings: { readers: { role: 'reader', subjects: [{ group: 'developers' }] } },
  clusterRoleBindings: { all: { clusterRole: 'nodes', subjects: [{ group: 'operators' }] } },
}

const verdicts = (
  recorded: readonly RecordedResource[],
  change: (name: string, inputs: RecordedResource['inputs']) => RecordedResource['inputs'] = (_, inputs) => inputs,
) =>
  verifyClaims(
    recorded.map((resource) => ({
      ...resource,
      urn: `${resource.name} ${resource.type}`,
      parent: resource.parent === undefined ? '' : parentOf(resource, recorded),
      inputs: resource.custom ? change(resource.name, { ...resource.inputs }) : resource.inputs,
    })),
    kubernetes.safeguards ?? {},
  )

const parentOf = ({ parent = '' }: RecordedResource, all: readonly RecordedResource[]): string =>
  `${parent} ${all.find(({ name, custom }) => name === parent && !custom)?.type ?? ''}`

const balancer = resources.services.balancer
const inNetwork = { type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'] }
const rules = (...verbs: readonly string[]) => ({ rules: [{ apiGroups: [''], resources: ['secrets'], verbs }] })
const policy = (rules: object) => ({ spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ...rules } })
const bound = (subject: object) => ({ subjects: [subject], roleRef: { kind: 'Role', name: 'reader' } })

describe('what objects claim', () => {
  it('is found in what they are made of, all of it, and none claims nothing', async () => {
    const recorded = (await built({ resources })).resources
    const all = verdicts(recorded)
    expect(all.filter(({ verdict }) => verdict !== 'held')).toEqual([])
    expect([...new Set(all.map(({ component }) => component.split(' ')[0]))].sort()).toEqual(
      recorded
        .filter(({ custom }) => !custom)
        .map(({ name }) => name)
        .sort(),
    )
  })

  it.each([
    ['account-dev', { automountServiceAccountToken: true }, 'no-token'],
    ['front-dev', { spec: { type: 'LoadBalancer' } }, 'cluster-only'],
    ['front-dev', { spec: { type: 'ClusterIP', externalIPs: ['192.0.2.1'] } }, 'no-external-address'],
    ['policy-dev', { spec: { podSelector: {} } }, 'named-sources'],
    ['policy-dev', policy({ ingress: [{}] }), 'named-sources'],
    [
      'policy-dev',
      policy({ ingress: [{ from: [{ podSelector: {} }, { ipBlock: { cidr: '::/0' } }] }] }),
      'named-sources',
    ],
    ['policy-dev', policy({ ingress: [{ from: [{ namespaceSelector: {}, podSelector: {} }] }] }), 'named-sources'],
    ['policy-dev', policy({ egress: [{ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }] }), 'named-destinations'],
    ['way-dev', { spec: { rules: [] } }, 'tls'],
    ['way-dev', { metadata: { annotations: { 'nginx.ingress.kubernetes.io/server-snippet': 'x' } } }, 'no-snippets'],
    ['front-dev', { spec: inNetwork }, 'private-load-balancer'],
    ['balancer-dev', { metadata: { annotations: {} } }, 'private-load-balancer'],
    [
      'balancer-dev',
      {
        metadata: {
          annotations: {
            ...internal('true'),
            'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internet-facing',
          },
        },
      },
      'private-load-balancer',
    ],
    [
      'front-dev',
      { metadata: { annotations: internal('true') }, spec: { type: 'LoadBalancer', loadBalancerSourceRanges: [] } },
      'named-sources',
    ],
    ['balancer-dev', { spec: { ...inNetwork, loadBalancerSourceRanges: ['0.0.0.0/0'] } }, 'named-sources'],
    ['fast-dev', { parameters: { type: 'gp3' } }, 'encryption'],
    ['fast-dev', { parameters: { encrypted: 'false' } }, 'encryption'],
    ['reader-dev', rules('list'), 'no-secrets'],
    ['nodes-dev', rules('*'), 'no-wildcards'],
    ['nodes-dev', { aggregationRule: { clusterRoleSelectors: [{}] } }, 'no-workloads'],
    ['readers-dev', bound({ kind: 'Group', name: 'system:masters' }), 'no-masters'],
    ['readers-dev', bound({ kind: 'ServiceAccount', name: 'default' }), 'no-default-account'],
    ['readers-dev', bound({ kind: 'Group', name: 'system:serviceaccounts:shop' }), 'no-default-account'],
    ['all-dev', { roleRef: { kind: 'ClusterRole', name: 'edit' } }, 'no-admin-roles'],
    ['all-dev', { roleRef: { kind: 'ClusterRole', name: 'cluster-admin' } }, 'no-cluster-admin'],
  ])('is broken by a transform of %s: %j', async (name, inputs, safeguard) => {
    const recorded = (await built({ resources })).resources
    const broken = verdicts(recorded, (of, own) => (of === name ? { ...own, ...inputs } : own))
    expect(broken.filter(({ verdict }) => verdict === 'broken').map((claim) => claim.safeguard)).toContain(safeguard)
  })

  it.each<[string, object, string]>([
    ['roles', { web: { rules: [{ resources: ['secrets'], verbs: ['list'] }] } }, 'no-secrets'],
    ['clusterRoles', { web: { aggregates: [{ a: 'b' }] } }, 'no-rbac'],
    ['roleBindings', { web: { existingClusterRole: 'cluster-admin', subjects: [{ group: 'a' }] } }, 'no-cluster-admin'],
    [
      'clusterRoleBindings',
      { web: { existingClusterRole: 'view', subjects: [{ group: 'system:masters' }] } },
      'no-masters',
    ],
    [
      'services',
      { web: { ...balancer, loadBalancer: { internal: false, sourceRanges: ['10.0.0.0/8'] } } },
      'private-load-balancer',
    ],
    ['services', { web: { ...balancer, loadBalancer: {} } }, 'named-sources'],
    ['storageClasses', { web: { provisioner: 'ebs.csi.aws.com', encrypted: false } }, 'encryption'],
  ])('is neither claimed nor seen where settings open it: %s %j', async (collection, entries, safeguard) => {
    const all = verdicts((await built({ resources: { [collection]: entries } })).resources)
    expect(all.filter((claim) => claim.verdict !== 'held' || claim.safeguard === safeguard)).toEqual([])
  })

  it.each(['efs.csi.aws.com', 'disk.csi.azure.com'])(
    'holds of a driver that need not be told: %s',
    async (provisioner) => {
      const all = verdicts((await built({ resources: { storageClasses: { web: { provisioner } } } })).resources)
      expect(all.map(({ safeguard, verdict }) => `${safeguard} ${verdict}`)).toEqual(['encryption held'])
    },
  )

  it('is not claimed by an object whose fields the user has the last word on', async () => {
    const overridden = await built({
      resources: {
        services: { front: { ...resources.services.front, override: { main: { spec: { type: 'NodePort' } } } } },
      },
    })
    expect(overridden.units['kubernetes.resources.services.front@dev']?.claims).toEqual([])
  })
})
