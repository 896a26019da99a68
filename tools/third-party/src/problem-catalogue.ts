import type { ProblemCatalogue } from '@konductor/interfaces'

/** What the module itself finds, beside what every module's settings can get. */
export const problemCatalogue: ProblemCatalogue = {
  Random: {
    NoClusters: {
      severity: 'warning',
      means: 'There is to be one for each Kubernetes cluster, and the stack has none',
      fix: 'Name one under `kubernetes.providers`, or remove `perCluster`',
    },
  },
}
