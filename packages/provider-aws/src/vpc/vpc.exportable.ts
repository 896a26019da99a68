import type { Exportables } from '@konductor/interfaces'

/** How what units of VPC offer goes from stack to stack. The names are a contract between runs: add, never rename. */
export const vpcExportable: Exportables = {}
