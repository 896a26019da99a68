import type { Finding } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'
import { amountOf } from './amount.ts'
import { quota } from './quota.ts'

/** What an object takes of the quota of its namespace, and where that is written. */
interface Taken {
  readonly of: string
  readonly amount: number
  readonly at: string
}

/** Objects that the quotas of namespaces of this run would refuse, the first of each kind that is too much. */
export const inspectQuotas = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const limits = new Map(
    units.flatMap((unit) => (unit.kind === 'namespace' ? [[unit.id, quota(unit.settings.quota)] as const] : [])),
  )
  const used = new Map<string, number>()
  const said = new Set<string>()
  return units.flatMap((unit) => {
    const namespace = 'namespace' in unit.needs ? unit.needs.namespace?.unit : undefined
    const hard = namespace === undefined ? undefined : limits.get(namespace)
    if (namespace === undefined || hard === undefined) return []
    return takenBy(unit).flatMap(({ of, amount, at }): readonly Finding[] => {
      const most = hard[of]
      if (most === undefined || amount === 0) return []
      const id = `${namespace} ${of}`
      const sum = (used.get(id) ?? 0) + amount
      used.set(id, sum)
      const [entry = namespace] = namespace.split('@')
      if (sum <= amountOf(most) || said.has(`${entry} ${of}`)) return []
      said.add(`${entry} ${of}`)
      return [
        {
          _tag: 'QuotaForbids',
          severity: 'problem',
          at,
          because: `the quota of ${entry} allows ${most} of ${of}, and with this there would be ${shown(of, sum)}`,
          fix: `raise it: ${entry}.quota: { ${of}: "${shown(of, sum)}" }`,
        },
      ]
    })
  })
}

const gibibyte = 2 ** 30

/** Storage in gibibytes, rounded up. */
const shown = (of: string, sum: number): string =>
  of === 'requests.storage' ? `${Math.ceil(sum / gibibyte)}Gi` : String(sum)

const takenBy = (unit: KubernetesUnit): readonly Taken[] => {
  if (unit.kind === 'persistentVolumeClaim') {
    return [
      { of: 'persistentvolumeclaims', amount: 1, at: unit.at },
      { of: 'requests.storage', amount: amountOf(unit.settings.size), at: `${unit.at}.size` },
    ]
  }
  if (unit.kind !== 'service') return []
  const { type, ports = {} } = unit.settings
  const at = `${unit.at}.type`
  return [
    { of: 'services.loadbalancers', amount: type === 'LoadBalancer' ? 1 : 0, at },
    // A load balancer comes through ports of the nodes too.
    { of: 'services.nodeports', amount: type === 'ClusterIP' ? 0 : Math.max(1, Object.keys(ports).length), at },
  ]
}
