import { didYouMean } from '@konductor/core/config'
import type { Finding, UnitOf } from '@konductor/interfaces'
import { servedPorts } from '../application/application-traffic.ts'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { servicePorts } from '../core/service-ports.ts'
import type { KnownWorkloads } from '../core/known-workloads.ts'
import type { KubernetesUnit } from '../units.ts'
import { backendsOf, type PlacedBackend } from './backend.config.ts'
import { usualPort } from './exposed-path.ts'
import { keptOut } from './kept-out.ts'

type IngressUnit = UnitOf<'ingress', KubernetesCatalogue['ingress']>

/** Numbers of ports by name; nothing where they are not known here. */
type Ports = Readonly<Record<string, number>> | undefined

/** What is wrong with ingresses that only shows beside the services and applications of the run. */
export const inspectIngresses = (units: readonly KubernetesUnit[], workloads: KnownWorkloads): readonly Finding[] => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const found = units.flatMap((unit) => {
    if (unit.kind !== 'ingress') return []
    return backendsOf(unit.settings).flatMap((placed) => {
      const target = targetOf(unit, placed, byId)
      if (target === undefined) return []
      const missing = portNotFound(unit, placed, target, portsOf(target, workloads))
      return missing.length > 0 ? missing : keptOut(placeOf(unit, placed), placed.backend.port, target, units)
    })
  })
  // Paths share what is behind them, and an entry on several clusters says the same of each.
  return [...new Map(found.map((finding) => [JSON.stringify([finding._tag, finding.at]), finding])).values()]
}

/** The unit that a path leads to, where this run makes it. */
const targetOf = (
  { needs, at }: IngressUnit,
  { backend, below }: PlacedBackend,
  byId: ReadonlyMap<string, KubernetesUnit>,
): KubernetesUnit | undefined => {
  const [, index] = below
  // A path that says a port alone has the service of the whole.
  const own = index === undefined ? [at] : [`${at}.paths[${index}]`, at]
  const key = backend.service === undefined ? 'application' : 'service'
  const all = key === 'service' ? needs.services : needs.applications
  const reference = own.flatMap((place) => all.find((each) => each.at === `${place}.${key}`) ?? [])[0]
  return reference === undefined ? undefined : byId.get(reference.unit)
}

const portsOf = (unit: KubernetesUnit, workloads: KnownWorkloads): Ports => {
  if (unit.kind === 'application')
    return Object.fromEntries(servedPorts(unit.settings).map(({ name, number }) => [name, number]))
  if (unit.kind !== 'service' || unit.settings.externalName !== undefined) return undefined
  const { settings, needs } = unit
  const workload = needs.workload === undefined ? undefined : workloads.byId.get(needs.workload.unit)
  if (settings.ports === undefined && workload === undefined) return undefined
  return Object.fromEntries(
    Object.entries(servicePorts(settings.ports, workload)).map(([name, { port }]) => [name, port]),
  )
}

const placeOf = ({ at }: IngressUnit, { backend, below: [, index] }: PlacedBackend): string => {
  const whole = index === undefined ? at : `${at}.paths[${index}]`
  return backend.port === undefined ? whole : `${whole}.port`
}

const portNotFound = (
  unit: IngressUnit,
  placed: PlacedBackend,
  target: KubernetesUnit,
  ports: Ports,
): readonly Finding[] => {
  if (ports === undefined) return []
  const { port } = placed.backend
  const names = Object.keys(ports).sort()
  const found = port === undefined ? usualPort(names) !== undefined : isThere(port, ports)
  if (found) return []
  const [first] = names
  return [
    {
      _tag: 'PortNotFound',
      severity: 'problem',
      at: placeOf(unit, placed),
      because:
        first === undefined
          ? `${target.at} has no port that it could lead to`
          : port === undefined
            ? `it could lead to any port of ${target.at}: ${names.join(', ')}`
            : `${target.at} has no port ${JSON.stringify(port)}; it has ${names.map((name) => `${name} (${ports[name] ?? ''})`).join(', ')}`,
      fix:
        first === undefined
          ? `give it ports: { http: 80 }`
          : port === undefined
            ? `add port: ${first}`
            : didYouMean(String(port), names, 'take a port that is there'),
    },
  ]
}

const isThere = (port: string | number, ports: NonNullable<Ports>): boolean =>
  typeof port === 'number' ? Object.values(ports).includes(port) : Object.hasOwn(ports, port)
