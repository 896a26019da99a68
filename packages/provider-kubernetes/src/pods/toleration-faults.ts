import type { Fault } from '@konductor/core/config'
import type { TolerationArgs } from './pod-args.ts'

const contradiction = (below: string, because: string, fix: string): Fault => ({
  _tag: 'Contradiction',
  because,
  fix,
  below: [below],
})

const noKey = 'without a key all taints are meant, which have no one value'

/** What does not fit together in a taint that pods put up with. */
export const tolerationFaults = (own: TolerationArgs): readonly Fault[] => {
  const { key, operator, value = '', effect, tolerationSeconds } = own
  return [
    ...(key === undefined && operator === 'Equal' ? [contradiction('operator', noKey, 'add key')] : []),
    ...(key === undefined && value !== '' ? [contradiction('value', noKey, 'add key, or take it out')] : []),
    ...(key !== undefined && value !== '' && operator === 'Exists'
      ? [contradiction('value', 'operator: Exists means every value', 'keep one of the two')]
      : []),
    ...(tolerationSeconds !== undefined && effect !== 'NoExecute'
      ? [contradiction('tolerationSeconds', 'only the effect NoExecute ends pods', 'add effect: NoExecute')]
      : []),
  ]
}
