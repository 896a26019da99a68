import { nothingAcknowledgedBy } from '@konductor/core/config'
import type { Finding } from '@konductor/interfaces'
import { jobOpenings } from '../pods/pod.controls.ts'
import { writtenPod } from '../pods/written-pod.ts'
import type { KubernetesUnit } from '../units.ts'

/** What is worth saying of what the group batch is asked for. */
export const inspectBatch = (units: readonly KubernetesUnit[]): readonly Finding[] =>
  nothingAcknowledgedBy(
    units.filter((unit) => unit.kind === 'job' || unit.kind === 'cronJob'),
    ({ settings }) => jobOpenings(writtenPod(settings)),
  )
