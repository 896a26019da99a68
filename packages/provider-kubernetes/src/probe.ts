import type { Finding, Probe, ProbeResult, Unit } from '@konductor/interfaces'
import type { ClusterSettings } from './cluster/cluster.config.ts'
import { probeCluster } from './probe/probe-cluster.ts'

type ClusterUnit = Unit & { readonly settings: ClusterSettings }

/** Asks the API server of each cluster for its version, with the credentials of its kubeconfig. */
export const probe: Probe = {
  check: async (units, surroundings, signal) => {
    const clusters = units.filter(isCluster)
    if (clusters.length === 0) return []
    const client = await installed()
    return client === undefined
      ? clusters.map(notInstalled)
      : Promise.all(clusters.map((unit) => probeCluster(client, unit, surroundings, signal)))
  },

  advise: (units) =>
    units
      .filter(isCluster)
      .filter(({ settings: { source, identifier } }) => source._tag !== 'access' && identifier === undefined)
      .map(({ at, settings }): Finding => ({
        _tag: 'NoIdentifier',
        severity: 'warning',
        at,
        because: `the identity of ${settings.name} is made from the address and the name in its kubeconfig: when either changes, everything on the cluster is replaced`,
        fix: 'add identifier: "<a name of your own>" before anything is deployed there; later, another identity replaces what there is',
      })),
}

/** Core hands over every unit of the module; their settings are those that this package made. */
const isCluster = (unit: Unit): unit is ClusterUnit => unit.kind === 'cluster'

/** The optional peer, where it is installed. */
const installed = async () => {
  try {
    return await import('@kubernetes/client-node')
  } catch (error) {
    const missing = error instanceof Error && error.message.includes("'@kubernetes/client-node'")
    if (missing) return undefined
    throw error
  }
}

const notInstalled = ({ id, at }: Unit, index: number): ProbeResult => ({
  unit: id,
  skipped: '@kubernetes/client-node is not installed',
  findings:
    index > 0
      ? []
      : [
          {
            _tag: 'ProbePackageMissing',
            severity: 'warning',
            at,
            because: 'clusters are asked with @kubernetes/client-node, which is not installed',
            fix: 'npm install --save-dev @kubernetes/client-node',
          },
        ],
})
