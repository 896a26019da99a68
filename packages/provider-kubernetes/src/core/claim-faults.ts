import type { Fault } from '@konductor/core/config'
import { badClaim } from '../checks/amounts.ts'
import { manifestFaults } from '../objects/manifest-faults.ts'
import { amountOf } from './amount.ts'
import { claimSpec, type AccessMode } from './claim-spec.ts'
import type { Quantity } from './quantity.ts'

interface Written {
  readonly size: Quantity
  readonly accessModes: readonly AccessMode[]
}

/** What Kubernetes would refuse in a claim of storage. */
export const claimFaults = ({ size, accessModes }: Written): readonly Fault[] => [
  ...manifestFaults(
    { apiVersion: 'v1', kind: 'PersistentVolumeClaim', spec: claimSpec({ size, accessModes }) },
    [badClaim],
    (path) => (path[1] === 'accessModes' ? path.slice(1) : ['size']),
  ),
  ...(amountOf(size) > 0
    ? []
    : [{ _tag: 'BadClaim', because: 'a claim of nothing is none', fix: 'write a size such as 10Gi', below: ['size'] }]),
]
