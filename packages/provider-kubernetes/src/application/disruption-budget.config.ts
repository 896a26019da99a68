import { closed, count, optional, shapes, text, type Fault, type TypeOf } from '@konductor/core/config'
import { badBudget } from '../checks/counts.ts'
import { blocksEveryEviction, disruptionBudgetSpec, type DisruptionBudgetArgs } from './disruption-budget.ts'
import { manifestFaults } from '../objects/manifest-faults.ts'

const share = () =>
  shapes({
    number: count({ min: 0 }),
    text: text({ expected: 'a share of the pods such as 25%', pattern: /^\d{1,3}%$/ }),
  })

/** What `disruptionBudget` of an application takes. */
export const DisruptionBudget = closed(
  {
    minAvailable: optional(share(), 'Pods that stay when nodes are drained: a number, or a share such as 50%.'),
    maxUnavailable: optional(
      share(),
      'Pods that may be missing meanwhile: a number, or a share such as 25%. Left out, with minAvailable too: 1.',
    ),
  },
  (own) =>
    manifestFaults(
      { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', spec: disruptionBudgetSpec(own, {}) },
      [badBudget],
      ([, setting]) => [setting ?? 'maxUnavailable'],
    ),
)
export type DisruptionBudget = TypeOf<typeof DisruptionBudget>

/** Where a budget would hold every node back that has one of the pods. */
export const budgetFaults = (own: DisruptionBudgetArgs, replicas: number): readonly Fault[] => {
  const blocked = blocksEveryEviction(own, replicas)
  return blocked === undefined
    ? []
    : [
        {
          _tag: 'BudgetBlocksAll',
          because: `${blocked.because}: no node that has one could be drained or upgraded`,
          fix: 'let one go: maxUnavailable: 1',
          below: ['disruptionBudget', blocked.setting],
        },
      ]
}
