import { didYouMean } from '@konductor/core/config'
import type { Finding, UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { byName } from '../pods/in-order.ts'
import type { KubernetesUnit } from '../units.ts'
import { internalAnnotations, knownPlatforms, saysInternal } from './internal-annotations.ts'
import { unselected, type KnownWorkloads } from './known-workloads.ts'
import { portArgs } from './service-spec.ts'

type ServiceUnit = UnitOf<'service', KubernetesCatalogue['service']>

/** What is wrong with services that only shows beside the workloads and clusters of the run. */
export const inspectServices = (units: readonly KubernetesUnit[], workloads: KnownWorkloads): readonly Finding[] => {
  const services = units.filter((unit) => unit.kind === 'service')
  return oncePerPlace(
    services.flatMap((unit) => [
      ...notKeptWithin(unit),
      ...portsNotFound(unit, workloads),
      ...selectsNothing(unit, workloads),
    ]),
  )
}

/** An entry on several clusters has the same mistake on each. */
const oncePerPlace = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(
    findings.map((finding) => [JSON.stringify([finding._tag, finding.at, finding.because]), finding]),
  ).values(),
]

const notKeptWithin = ({ at, settings, needs }: ServiceUnit): readonly Finding[] => {
  const { type, loadBalancer, platform, annotations } = settings
  if (type !== 'LoadBalancer' || !loadBalancer.internal || saysInternal(annotations)) return []
  if (internalAnnotations(platform) !== undefined) return []
  const cluster = needs.cluster.unit
  return [
    {
      _tag: 'PlatformNotKnown',
      severity: 'problem',
      at: `${at}.loadBalancer`,
      because:
        platform === undefined
          ? `how a load balancer is kept within the network depends on the platform, and ${cluster} has no label platform`
          : `how a load balancer is kept within the network of the platform ${platform} is not known; known: ${knownPlatforms.join(', ')}`,
      fix: `give the cluster labels: { platform: aws }, one of ${knownPlatforms.join(', ')}; or add annotations that do it and say internal: false`,
    },
  ]
}

const portsNotFound = ({ at, settings, needs }: ServiceUnit, workloads: KnownWorkloads): readonly Finding[] => {
  const workload = needs.workload === undefined ? undefined : workloads.byId.get(needs.workload.unit)
  if (workload === undefined) return []
  const { ports } = workload
  const names = Object.keys(ports).sort()
  const has = names.length === 0 ? 'it names none' : `it has ${names.join(', ')}`
  if (settings.ports === undefined) {
    return names.length > 0 || settings.headless
      ? []
      : [
          {
            _tag: 'PortNotFound',
            severity: 'problem',
            at: `${at}.for`,
            because: `${workload.unit.at} names no port that the service could lead to`,
            fix: 'give a container ports: { http: 8080 }, or say which: ports: { http: { port: 80, target: 8080 } }',
          },
        ]
  }
  return byName(settings.ports).flatMap(([name, written]): readonly Finding[] => {
    const { port, target } = portArgs(written)
    const asked = target ?? name
    if (typeof asked === 'number' || Object.hasOwn(ports, asked)) return []
    // A number that a container listens at is what is meant, whatever the port is called.
    if (target === undefined && Object.values(ports).some((there) => there.port === port)) return []
    const below = target === undefined ? `ports.${name}` : `ports.${name}.target`
    return [
      {
        _tag: 'PortNotFound',
        severity: 'problem',
        at: `${at}.${below}`,
        because: `${workload.unit.at} has no port ${JSON.stringify(asked)}; ${has}`,
        fix: didYouMean(asked, names, `say which port it leads to: { port: ${port}, target: ${names[0] ?? '8080'} }`),
      },
    ]
  })
}

const selectsNothing = (unit: ServiceUnit, workloads: KnownWorkloads): readonly Finding[] => {
  const [first] = unselected(unit, unit.settings.selector ?? {}, workloads)
  return first === undefined
    ? []
    : [
        {
          _tag: 'SelectsNothing',
          severity: 'warning',
          at: `${unit.at}.selector`,
          because: 'no pod that this stack makes in the namespace has these labels',
          fix: `write for: { ${first.unit.kind}: ${first.unit.at.split('.').at(-1) ?? '<key>'} } in its place; ignore it where the pods come from elsewhere`,
        },
      ]
}
