import type { Finding, UnitOf } from '@konductor/interfaces'
import { servedPorts } from '../application/application-traffic.ts'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { placeOf } from '../pods/units-with-pods.ts'
import type { KubernetesUnit } from '../units.ts'
import { usualPort } from './exposed-path.ts'

type ApplicationUnit = UnitOf<'application', KubernetesCatalogue['application']>
type ServiceUnit = UnitOf<'service', KubernetesCatalogue['service']>

/**
 * Pods that the controller of an ingress cannot reach, since what this stack closes lets nobody in to them.
 *
 * @param target What the ingress leads to.
 */
export const keptOut = (
  at: string,
  port: string | number | undefined,
  target: KubernetesUnit,
  units: readonly KubernetesUnit[],
): readonly Finding[] => {
  const said = (because: string, fix: string): readonly Finding[] => [
    { _tag: 'SourceNotSaid', severity: 'warning', at, because, fix },
  ]
  if (target.kind === 'application') {
    const name = portNameOf(target, port)
    return letsIn(target, name) || opened(target, units)
      ? []
      : said(
          `the network policy of ${target.at} lets nobody in at its port ${name}, the controller neither`,
          `add the controller there: ${target.at}.allowFrom: [{ existingNamespace: <its namespace>, ports: [${name}] }]`,
        )
  }
  const closed = target.kind === 'service' ? closedBehind(target, units) : undefined
  return closed === undefined || opened(closed.workload, units)
    ? []
    : said(
        `${closed.namespace.at} lets nothing in, and no network policy lets the controller in to ${closed.workload.at}`,
        `add one under kubernetes.resources.networkPolicies: for: { ${closed.workload.kind}: ${closed.workload.at.split('.').at(-1) ?? ''} }, ingress: { controller: { from: [{ existingNamespace: <its namespace> }] } }`,
      )
}

const letsIn = ({ settings }: ApplicationUnit, port: string): boolean => {
  const { networkPolicy, allowFrom = [], through, route } = settings
  return (
    networkPolicy === false ||
    allowFrom.some(({ ports }) => ports === undefined || ports.includes(port)) ||
    // Whoever comes through its own ways in comes through these pods, too.
    through.ingress !== undefined ||
    route !== undefined
  )
}

/** The pods behind a service, and the namespace of this stack that closes them. */
const closedBehind = ({ needs }: ServiceUnit, units: readonly KubernetesUnit[]) => {
  const [workload, namespace] = [needs.workload, needs.namespace].map((reference) =>
    units.find(({ id }) => id === reference?.unit),
  )
  return workload === undefined || workload.kind === 'application' || namespace?.kind !== 'namespace'
    ? undefined
    : namespace.settings.networkPolicy.ingress === 'deny'
      ? { workload, namespace }
      : undefined
}

/** Whether another policy may let somebody in to the pods. */
const opened = (pods: KubernetesUnit, units: readonly KubernetesUnit[]): boolean =>
  units.some(
    (each) =>
      each.kind === 'networkPolicy' &&
      Object.keys(each.settings.ingress ?? {}).length > 0 &&
      placeOf(each) === placeOf(pods) &&
      (each.needs.workload === undefined || each.needs.workload.unit === pods.id),
  )

const portNameOf = ({ settings }: ApplicationUnit, port: string | number | undefined): string => {
  const served = servedPorts(settings)
  if (typeof port === 'string') return port
  const names = served.map(({ name }) => name)
  return served.find(({ number }) => number === port)?.name ?? usualPort(names) ?? 'http'
}
