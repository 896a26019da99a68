import type { Exportables } from '@konductor/interfaces'

/** How what units of IAM offer goes from stack to stack. The names are a contract between runs: add, never rename. */
export const iamExportable: Exportables = {}
