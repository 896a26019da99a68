import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../testing/faults-of.ts'
import { DisruptionBudget, budgetFaults } from './disruption-budget.config.ts'
import { blocksEveryEviction, disruptionBudgetSpec } from './disruption-budget.ts'

describe('a disruption budget', () => {
  it('lets one pod go at a time, and pods that are broken anyway', () => {
    expect(disruptionBudgetSpec({}, { app: 'web' })).toEqual({
      selector: { matchLabels: { app: 'web' } },
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    })
  })

  it('keeps as many as it is told', () => {
    expect(disruptionBudgetSpec({ minAvailable: '50%' }, {})).toEqual({
      selector: { matchLabels: {} },
      minAvailable: '50%',
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    })
  })

  it('never blocks every eviction by default, however many pods there are', () => {
    fc.assert(fc.property(fc.nat(), (replicas) => blocksEveryEviction({}, replicas) === undefined))
  })

  it('blocks where what must stay, rounded up, is all there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 100 }), (replicas, share) => {
        const stay = Math.ceil((share * replicas) / 100)
        expect(blocksEveryEviction({ minAvailable: `${share}%` }, replicas) !== undefined).toBe(stay >= replicas)
        expect(blocksEveryEviction({ minAvailable: stay }, replicas) !== undefined).toBe(stay >= replicas)
      }),
    )
  })
})

describe('the settings of a disruption budget', () => {
  it.each([
    [{ maxUnavailable: 0 }, 3, 'maxUnavailable', 'no pod may ever be missing'],
    [{ maxUnavailable: '0%' }, 3, 'maxUnavailable', 'no pod may ever be missing'],
    [{ minAvailable: 3 }, 3, 'minAvailable', '3 must stay, and there are 3 pods'],
    [{ minAvailable: 1 }, 1, 'minAvailable', '1 must stay, and there is one pod'],
    [{ minAvailable: '50%' }, 1, 'minAvailable', '50%, which is 1, must stay, and there is one pod'],
  ] as const)('are a problem where no pod may ever go: %j of %i', (own, replicas, setting, because) => {
    expect(budgetFaults(own, replicas)).toEqual([
      {
        _tag: 'BudgetBlocksAll',
        because: `${because}: no node that has one could be drained or upgraded`,
        fix: 'let one go: maxUnavailable: 1',
        below: ['disruptionBudget', setting],
      },
    ])
  })

  it('are fine where there are no pods, or one may go', () => {
    expect([budgetFaults({ minAvailable: 1 }, 0), budgetFaults({ minAvailable: 2 }, 3)]).toEqual([[], []])
  })

  it('say one of the two, and no more than all', () => {
    expect(faultsOf(DisruptionBudget, { minAvailable: 1, maxUnavailable: 1 })).toEqual([
      [
        'BadBudget',
        'maxUnavailable',
        'it has minAvailable and maxUnavailable; Kubernetes takes one',
        'keep one, of a number or up to 100%',
      ],
    ])
    expect(faultsOf(DisruptionBudget, { minAvailable: '150%' })).toEqual([
      ['BadBudget', 'minAvailable', '150% is more than 100%', 'keep one, of a number or up to 100%'],
    ])
  })
})
