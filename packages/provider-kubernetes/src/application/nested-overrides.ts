import { claiming, published, verifyClaims, type Opening } from '@konductor/core/config'
import type { Overrides, PublishedSafeguard } from '@konductor/interfaces'
import { deploymentSafeguards } from '../apps/deployment.controls.ts'
import { configMapSafeguards } from '../core/config-map.controls.ts'
import { serviceAccountSafeguards } from '../core/service-account.controls.ts'
import { serviceSafeguards } from '../core/service.controls.ts'

const component = 'konductor:kubernetes:Part'

/** What the children of an application do for security that are components themselves, by role. */
const nested: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  // Deployments and stateful sets do the same, which is what their pods do.
  workload: published(deploymentSafeguards),
  'service-account': published(serviceAccountSafeguards),
  service: published(serviceSafeguards),
  'config-map': published(configMapSafeguards),
}

/**
 * What an `override` opens of children that are components themselves: core holds overrides against what the component
 * of the unit does, and knows of no other.
 */
export const nestedOverrideOpenings = (override: Overrides = {}): readonly Opening[] =>
  Object.entries(override).flatMap(([role, values]) => {
    const safeguards = nested[role] ?? []
    return verifyClaims(
      [
        {
          urn: component,
          type: component,
          name: role,
          custom: false,
          inputs: {},
          outputs: claiming(safeguards.map(({ id }) => id)),
        },
        { urn: role, type: role, name: role, custom: true, parent: component, inputs: values },
      ],
      { [component]: safeguards },
    ).flatMap(({ safeguard, broken = [] }): readonly Opening[] => {
      const opening = safeguards.find(({ id }) => id === safeguard)?.opening
      const [key] = broken.flatMap(({ property }) => {
        const [first = ''] = property.split('.')
        return Object.hasOwn(values, first) ? [first] : []
      })
      return opening === undefined || key === undefined
        ? []
        : [{ ...opening, open: true, below: ['override', role, key] }]
    })
  })
