import type { Exportables } from '@konductor/interfaces'

/** How what is on a cluster goes from stack to stack. The names are a contract between runs: add, never rename. */
export const kubernetesExportable: Exportables = {
  'kubernetes.namespace': {
    to: ({ name }) => ({ plain: { name } }),
    from: ({ text }) => ({ name: text('name') }),
  },
}
