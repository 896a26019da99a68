import type { Reference } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import type { Workload } from '../capabilities.ts'
import { fromSameNamespace } from './from-same-namespace.ts'

/** The labels of the pods of a workload, for an object that finds them within its own namespace alone. */
export const selectorBeside = (
  workload: Workload,
  reference: Reference | undefined,
  here: Input<string>,
): Workload['selector'] =>
  Object.fromEntries(
    Object.entries(workload.selector).map(([label, value]) => [
      label,
      fromSameNamespace(value, reference, workload, here),
    ]),
  )
