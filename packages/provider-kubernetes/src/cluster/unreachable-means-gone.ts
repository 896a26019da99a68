import type { Finding, Surroundings } from '@konductor/interfaces'

const variable = 'PULUMI_K8S_DELETE_UNREACHABLE'

/** An environment variable by which an expired token loses everything. */
export const unreachableMeansGone = (clusters: readonly unknown[], { env }: Surroundings): readonly Finding[] =>
  clusters.length === 0 || env[variable] === undefined || /^(|0|f|false)$/i.test(env[variable])
    ? []
    : [
        {
          _tag: 'UnreachableMeansGone',
          severity: 'warning',
          at: `environment variable ${variable}`,
          because:
            'it makes Pulumi forget everything on a cluster that does not answer, an expired token included; clusters of this section do not follow it, other Kubernetes providers of the program do',
          fix: `unset ${variable}`,
        },
      ]
