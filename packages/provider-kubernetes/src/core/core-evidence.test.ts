import { verifyClaims } from '@konductor/core/config'
import type { RecordedResource } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { built } from '../../testing/built.ts'
import { kubernetes } from '../descriptor.ts'

const resources = {
  configMaps: { settings: { data: { a: 'b' } } },
  serviceAccounts: { account: {} },
  services: { front: { selector: { app: 'web' }, ports: { http: 80 } } },
  storageClasses: { fast: { provisioner: 'ebs.csi.aws.com' } },
  networkPolicies: { policy: { ingress: {} } },
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

describe('what objects claim', () => {
  it('is found in what they are made of, and none claims nothing', async () => {
    const recorded = (await built({ resources })).resources
    const all = verdicts(recorded)
    expect(all.filter(({ verdict }) => verdict === 'broken')).toEqual([])
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
  ])('is broken by a transform of %s: %j', async (name, inputs, safeguard) => {
    const recorded = (await built({ resources })).resources
    const broken = verdicts(recorded, (of, own) => (of === name ? { ...own, ...inputs } : own))
    expect(broken.filter(({ verdict }) => verdict === 'broken').map((claim) => claim.safeguard)).toContain(safeguard)
  })

  it('is not claimed by an object whose fields the user has the last word on', async () => {
    const overridden = await built({
      resources: {
        services: { front: { ...resources.services.front, override: { main: { spec: { type: 'NodePort' } } } } },
      },
    })
    expect(overridden.units['kubernetes.resources.services.front@dev']?.claims).toEqual([])
  })
})
