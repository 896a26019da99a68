import { plan, type PlannedResource } from '@konductor/planner'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'

// Contexts are those of whoever deploys: a plan needs none.
const planned = await plan({
  project: dirname(import.meta.dirname),
  stack: 'dev',
  env: { KUBECONFIG: undefined, HOME: '/nowhere' },
})

const names = new Map(planned.resources.map(({ urn, name }) => [urn, name]))
const nameOf = (urn = ''): string => names.get(urn) ?? '-'
const objects = planned.resources.filter(({ custom, type }) => custom && type.startsWith('kubernetes:'))

const find = (type: string, name: string): PlannedResource => {
  const found = objects.find((resource) => resource.type.endsWith(`:${type}`) && resource.name === name)
  if (found === undefined) throw new Error(`the plan has no ${type} ${name}`)
  return found
}

describe('the platform on Kubernetes', () => {
  it('has no problems', () => {
    expect([planned.problems, planned.ended]).toEqual([[], { ok: true, exitCode: 0 }])
  })

  it('is these components', () => {
    expect(
      planned.resources
        .filter(({ custom, parent }) => !custom && nameOf(parent) === 'kubernetes-platform-dev')
        .map(({ type, name }) => `${type.split(':').at(-1) ?? ''} ${name}`)
        .sort(),
    ).toEqual([
      'Application web-apps',
      'SecureClusterRoleBinding platform-team-apps',
      'SecureClusterRoleBinding platform-team-tools',
      'SecureConfigMap settings-apps',
      'SecureCronJob report-apps',
      'SecureNamespace builds-tools',
      'SecureNamespace monitoring-apps',
      'SecureNamespace monitoring-tools',
      'SecureNamespace shop-apps',
      'SecureRole reader-apps',
      'SecureRoleBinding developers-apps',
      'SecureSecret payments-apps',
    ])
  })

  it('puts every object on the cluster that its configuration names, and none on that of the machine', () => {
    const wrong = objects.filter(
      ({ name, provider }) => !name.includes(nameOf(provider).replace('kubernetes-', '')) || provider === undefined,
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
    expect([...new Set(objects.map(({ provider }) => nameOf(provider)))].sort()).toEqual([
      'kubernetes-apps',
      'kubernetes-tools',
    ])
  })

  it('gives every object of a namespace the namespace, and clusters identifiers of their own', () => {
    const clusterWide = new Set(['Namespace', 'ClusterRoleBinding'])
    const without = objects.filter(
      ({ type, inputs }) =>
        !clusterWide.has(type.split(':').at(-1) ?? '') &&
        Reflect.get(Object(inputs['metadata']), 'namespace') === undefined,
    )
    expect(without.map(({ name }) => name)).toEqual([])
    const providers = planned.resources.filter(({ type }) => type === 'pulumi:providers:kubernetes')
    expect(providers.map(({ inputs }) => inputs['clusterIdentifier'])).toEqual(['acme-apps', 'acme-tools'])
  })

  it('shows no secret', () => {
    expect(JSON.stringify(planned)).not.toContain('to-be-encrypted')
    expect(find('Secret', 'payments-apps').inputs['data']).toEqual({ secret: true })
  })

  it('lets the controller alone reach the shop, and new configuration rolls its pods', () => {
    const policy = Object(find('NetworkPolicy', 'web-apps-network-policy').inputs['spec'])
    expect(JSON.stringify(policy.ingress)).toContain('traefik')
    expect(policy.policyTypes).toEqual(['Ingress', 'Egress'])
    const spec = Object(find('Deployment', 'web-apps-workload').inputs['spec'])
    expect(Object.keys(spec.template.metadata.annotations).sort()).toEqual([
      'config-map.konductor.dev/digest',
      'config-map.konductor.dev/web',
      'secret.konductor.dev/digest',
    ])
  })
})
