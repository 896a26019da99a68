import type { Exportables } from '@konductor/interfaces'

/** How what units of KMS offer goes from stack to stack. The names are a contract between runs: add, never rename. */
export const kmsExportable: Exportables = {
  'aws.key': { to: ({ arn }) => ({ plain: { arn } }), from: ({ text }) => ({ arn: text('arn') }) },
}
