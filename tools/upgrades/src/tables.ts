import type { ReplaceTable } from '@konductor/interfaces'
import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'

/** What the modules know of how their resources change. */
export const readTables = async (): Promise<readonly ReplaceTable[]> =>
  (await Promise.all([aws.replacements?.(), kubernetes.replacements?.()])).filter((table) => table !== undefined)
