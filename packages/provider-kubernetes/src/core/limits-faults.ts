import type { Fault } from '@konductor/core/config'
import { amountOf } from './amount.ts'
import { containerAmounts, type ContainerLimits } from './container-limits.ts'

const inOrder = ['min', 'defaultRequest', 'default', 'max'] as const

/** Where the API server would refuse a LimitRange: min, request, limit and max must not fall, for each resource. */
export const limitsFaults = (own: ContainerLimits): readonly Fault[] => {
  const all = containerAmounts(own)
  const resources = [...new Set(inOrder.flatMap((which) => Object.keys(all[which] ?? {})))]
  return resources.flatMap((resource) => {
    const said = inOrder.flatMap((which) => {
      const amount = all[which]?.[resource]
      return amount === undefined ? [] : [{ which, amount, written: own[which]?.[resource] !== undefined }]
    })
    return said.slice(1).flatMap((upper, index) => {
      const lower = said[index]
      if (lower === undefined || amountOf(lower.amount) <= amountOf(upper.amount)) return []
      const at = upper.written ? upper : lower
      const other = at === upper ? lower : upper
      return [
        {
          _tag: 'LimitsOutOfOrder',
          because: `${lower.which} of ${resource} is ${lower.amount}${by(lower.written)}, more than ${upper.which}, ${upper.amount}${by(upper.written)}; Kubernetes refuses that`,
          fix: `change it, or set limits.${other.which}.${resource} as well`,
          below: ['limits', at.which, resource],
        },
      ]
    })
  })
}

const by = (written: boolean): string => (written ? '' : ' by default')
