import { reveal } from '@konductor/core'
import { supportedControls, type ControlIds, type Secret, type WrittenReference } from '@konductor/core/config'
import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { claimTemplates } from '../apps/claim-templates.ts'
import { deploymentSafeguards } from '../apps/deployment.controls.ts'
import { mainAfter } from '../objects/main-after.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { accountName } from '../pods/account-name.ts'
import { podPorts } from '../pods/pod-ports.ts'
import { resolvedPod } from '../pods/resolved-pod.ts'
import type { ApplicationArgs, IngressArgs, RouteArgs } from './application-args.ts'
import { podOf } from './application-pod.ts'
import { servedPorts } from './application-traffic.ts'
import { workloadArgs } from './application-workload.ts'
import { applicationSafeguards } from './application.controls.ts'
import type { ApplicationSettings } from './application.units.ts'
import { Application } from './application.ts'
import { isElsewhere } from './resolved-peers.ts'

type Kind = KubernetesCatalogue['application']
type Built = Parameters<Builder<'application', Kind>>[0]
type Resolved = Parameters<Builder<'application', Kind>>[1]

/** Builds an application on its cluster. */
export const buildApplication: Builder<'application', Kind> = (unit, resolved, context) => {
  const args = argsOf(unit, resolved)
  const application = new Application(
    unit.name,
    args,
    mainAfter(context.options(unit, resolved.cluster.provider), resolved.namespace?.ready),
  )
  const { workload: name, namespace, selector, service, url, allClaims } = application
  const ports = Object.fromEntries(servedPorts(args).map((port) => [port.name, port.number]))
  return {
    claims: allClaims,
    offers: {
      'kubernetes.application': {
        name,
        namespace,
        ports,
        ...(service === undefined ? {} : { service: service.service, host: service.host }),
        ...(url === undefined ? {} : { url }),
      },
      'kubernetes.workload': {
        kind: args.kind === 'statefulSet' ? 'StatefulSet' : 'Deployment',
        apiVersion: 'apps/v1',
        name,
        namespace,
        selector,
        ports: podPorts(resolvedPod(podOf(unit.settings, unit.settings.name), resolved)),
      },
    },
    state: {
      name,
      namespace,
      cluster: resolved.cluster.name,
      ...(service === undefined ? {} : { host: service.host, ports }),
      ...(url === undefined ? {} : { url }),
      controls: controlsOf(args, unit.settings.name, Object.keys(unit.override ?? {})),
    },
  }
}

/** The control ids that an application supports with its pods. */
const controlsOf = (args: ApplicationArgs, name: string, overridden: readonly string[]): ControlIds => {
  const own = supportedControls(applicationSafeguards, args, overridden)
  const ofPods = supportedControls(
    deploymentSafeguards,
    workloadArgs(args, name, {}),
    overridden.includes('workload') ? ['main'] : [],
  )
  return Object.fromEntries(
    [...new Set([...Object.keys(own), ...Object.keys(ofPods)])]
      .sort()
      .map((publisher) => [publisher, [...new Set([...(own[publisher] ?? []), ...(ofPods[publisher] ?? [])])].sort()]),
  )
}

/** What the component takes, of what is written and of what the others offer. */
const argsOf = ({ settings: own, needs }: Built, resolved: Resolved): ApplicationArgs => {
  const namespace = namespaceOf(own, resolved)
  const { name, labels, annotations, secrets, sources, destinations, through, metrics, volumeClaimTemplates } = own
  const { containers, security, ...pod } = resolvedPod(podOf(own, name), resolved)
  const { [name]: main, ...sidecars } = containers
  if (main === undefined) throw new Error(`${name} has no container`)
  const others = peersElsewhere(own, resolved)
  return {
    ...main,
    ...pod,
    ...accountName(needs, resolved, namespace),
    ...(own.serviceAccountAnnotations === undefined
      ? {}
      : { serviceAccount: { annotations: own.serviceAccountAnnotations } }),
    sidecars,
    podSecurity: security,
    name,
    namespace,
    ...(labels === undefined ? {} : { labels }),
    ...(annotations === undefined ? {} : { annotations }),
    kind: own.kind,
    component: own.component,
    partOf: own.partOf,
    version: own.version,
    replicas: own.replicas,
    autoscaling: own.autoscaling,
    minReadySeconds: own.minReadySeconds,
    disruptionBudget: own.disruptionBudget,
    volumeClaimTemplates:
      volumeClaimTemplates === undefined
        ? undefined
        : claimTemplates(volumeClaimTemplates, (index) => resolved.storageClasses[index]?.name),
    configuration: own.configuration,
    configurationPath: own.configurationPath,
    secrets: secrets === undefined ? undefined : revealed(secrets),
    secretsPath: own.secretsPath,
    secretsAsVariables: own.secretsAsVariables,
    servicePorts: own.servicePorts,
    serviceAnnotations: own.serviceAnnotations,
    networkPolicy: own.networkPolicy,
    allowFrom: [...sources, ...others.sources],
    allowTo: [...destinations, ...others.destinations],
    dns: own.dns,
    ingress: ingressArgs(own, resolved),
    route: routeArgs(own),
    metrics: metrics === undefined ? undefined : { ...metrics, from: through.metrics },
    definitions: resolved.definitions.flatMap(({ ready }) => ready),
  }
}

/** The peers that other stacks make: what they need of them stands in the order in which they are written. */
const peersElsewhere = ({ allowFrom = [], allowTo = [] }: ApplicationSettings, { elsewhere }: Resolved) => {
  const left = [...elsewhere]
  const peersOf = <P>(written: readonly { readonly application?: WrittenReference; readonly ports?: P }[]) =>
    written.filter(isElsewhere).flatMap(({ ports }) => {
      const other = left.shift()
      return other === undefined
        ? []
        : [{ namespace: other.namespace, pods: other.selector, ...(ports === undefined ? {} : { ports }) }]
    })
  return { sources: peersOf(allowFrom), destinations: peersOf(allowTo) }
}

const revealed = (secrets: Readonly<Record<string, Secret>>) =>
  Object.fromEntries(Object.entries(secrets).map(([key, value]) => [key, reveal(value)]))

const ingressArgs = ({ ingress, through }: ApplicationSettings, { tlsSecret }: Resolved): IngressArgs | undefined => {
  if (ingress === undefined) return undefined
  const { existingTlsSecret, tlsSecret: _, from: _from, ...rest } = ingress
  return { ...rest, tlsSecret: tlsSecret?.name ?? existingTlsSecret, from: through.ingress }
}

const routeArgs = ({ route, through }: ApplicationSettings): RouteArgs | undefined =>
  route === undefined ? undefined : { ...route, from: through.route }
