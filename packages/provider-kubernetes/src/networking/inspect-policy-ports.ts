import { didYouMean } from '@konductor/core/config'
import type { Finding, UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { unselected, type KnownWorkloads } from '../core/known-workloads.ts'
import { byName } from '../pods/in-order.ts'

type PolicyUnit = UnitOf<'networkPolicy', KubernetesCatalogue['networkPolicy']>

/** Ports by a name that the pods behind a policy do not have, and policies that are about no pods at all. */
export const inspectPolicyPorts = (policies: readonly PolicyUnit[], workloads: KnownWorkloads): readonly Finding[] => {
  const found = policies.flatMap((unit) => [...portsNotFound(unit, workloads), ...selectsNothing(unit, workloads)])
  return [...new Map(found.map((finding) => [`${finding._tag} ${finding.at}`, finding])).values()]
}

const portsNotFound = ({ at, settings, needs }: PolicyUnit, workloads: KnownWorkloads): readonly Finding[] => {
  const workload = needs.workload === undefined ? undefined : workloads.byId.get(needs.workload.unit)
  if (workload === undefined) return []
  const names = Object.keys(workload.ports).sort()
  return byName(settings.ingress).flatMap(([rule, { ports = [] }]) =>
    ports.flatMap((written, index): readonly Finding[] => {
      const port = typeof written === 'object' ? written.port : written
      if (typeof port === 'number' || names.includes(port)) return []
      return [
        {
          _tag: 'PortNotFound',
          severity: 'problem',
          at: `${at}.ingress.${rule}.ports[${index}]${typeof written === 'object' ? '.port' : ''}`,
          because: `${workload.unit.at} has no port ${JSON.stringify(port)}; ${names.length === 0 ? 'it names none' : `it has ${names.join(', ')}`}`,
          fix: didYouMean(port, names, 'take the name of a port that is there, or its number'),
        },
      ]
    }),
  )
}

const selectsNothing = (unit: PolicyUnit, workloads: KnownWorkloads): readonly Finding[] =>
  unselected(unit, unit.settings.pods ?? {}, workloads).length === 0
    ? []
    : [
        {
          _tag: 'SelectsNothing',
          severity: 'warning',
          at: `${unit.at}.pods`,
          because: 'no pod that this stack makes in the namespace has these labels',
          fix: 'write for: { deployment: <key> } in its place; ignore it where the pods come from elsewhere',
        },
      ]
