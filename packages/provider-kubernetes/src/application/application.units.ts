import { formatPath, parsePath, type Path } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import { storageClassesOf } from '../apps/claim-template.config.ts'
import { namespacedSettings } from '../objects/object-settings.ts'
import { referToObject } from '../objects/object-references.ts'
import { namespacedUnits, type InNamespace } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import { openedPod } from '../pods/opened-pod.ts'
import { podNeeds, type PodNeeds } from '../pods/pod-needs.ts'
import { writtenPod } from '../pods/written-pod.ts'
import type { KubernetesSection } from '../section.ts'
import type { KubernetesUnit } from '../units.ts'
import { applicationsAt } from './application-name.ts'
import { flatPath, podOf } from './application-pod.ts'
import type { ApplicationConfig } from './application.config.ts'
import { applicationOpenings } from './application.controls.ts'
import {
  elsewhereNeeds,
  isElsewhere,
  peerNeeds,
  resolvedDestination,
  resolvedSource,
  type KnownApplication,
  type Neighbours,
} from './resolved-peers.ts'

const ownSettings = namespacedSettings<ApplicationConfig>

/** The settings of an application unit: as written, and who its sources and destinations are but for those of other stacks. */
export type ApplicationSettings = ReturnType<typeof settingsOf>

const settingsOf = (config: ApplicationConfig, on: InNamespace, own: KnownApplication, all: Neighbours) => ({
  ...ownSettings(config, on),
  sources: (config.allowFrom ?? []).flatMap((each) => (isElsewhere(each) ? [] : [resolvedSource(each, own, all)])),
  destinations: (config.allowTo ?? []).flatMap((each) =>
    isElsewhere(each) ? [] : [resolvedDestination(each, own, all)],
  ),
  through: {
    ...(config.ingress?.from === undefined ? {} : { ingress: resolvedSource(config.ingress.from, own, all) }),
    ...(config.route?.from === undefined ? {} : { route: resolvedSource(config.route.from, own, all) }),
    ...(config.metrics?.from === undefined ? {} : { metrics: resolvedSource(config.metrics.from, own, all) }),
  },
})

type Applications = KubernetesSection['components']['applications']

/** The units of all applications: one for each cluster that an entry goes to. */
export const applicationUnits = (applications: Applications, places: Places): readonly KubernetesUnit[] => {
  const known = Object.entries(applications).flatMap(([key, config]) =>
    namespacedUnits(`${applicationsAt}.${key}`, key, config, places, (on) => knownOn(key, on)).flatMap((each) =>
      'kind' in each ? [] : [each],
    ),
  )
  const all = { places, applications: new Map(known.map((each) => [`${each.key}@${each.cluster}`, each])) }
  return Object.entries(applications).flatMap(([key, config]) =>
    namespacedUnits(`${applicationsAt}.${key}`, key, config, places, (on) =>
      unitOn(`${applicationsAt}.${key}`, config, on, knownOn(key, on), all),
    ),
  )
}

const knownOn = (key: string, on: InNamespace): KnownApplication => ({
  key,
  cluster: on.cluster,
  name: on.name,
  ...(on.namespace === undefined ? {} : { namespace: on.namespace }),
})

const unitOn = (
  at: string,
  config: ApplicationConfig,
  on: InNamespace,
  own: KnownApplication,
  all: Neighbours,
): KubernetesUnit => {
  const settings = settingsOf(config, on, own, all)
  const pod = podOf(config, on.name)
  return {
    ...on.base,
    kind: 'application',
    settings,
    needs: {
      ...on.needs,
      ...flatNeeds(podNeeds(pod, at, on.cluster), at, on.name),
      storageClasses: storageClassesOf(config.volumeClaimTemplates, at, on.cluster),
      ...(config.ingress?.tlsSecret === undefined
        ? {}
        : {
            tlsSecret: referToObject(
              config.ingress.tlsSecret,
              'kubernetes.secret',
              'secrets',
              on.cluster,
              `${at}.ingress.tlsSecret`,
            ),
          }),
      peers: peerNeeds(namespacesNamed(at, config), on.cluster),
      elsewhere: elsewhereNeeds(at, config),
      // Whoever defines certificates, routes and monitors on the cluster will be named here: nothing does yet.
      definitions: [],
    },
    offers: ['kubernetes.application', 'kubernetes.workload'],
    // Its pods have storage of their own, as those of a stateful set have.
    ...(settings.kind === 'statefulSet' ? { stateful: true } : {}),
    ...openedPod(at, applicationOpenings(config, writtenPod(pod), on.name), config),
  }
}

/** The references of its pods, where they are written: the main container stands flat. */
const flatNeeds = (needs: PodNeeds, at: string, name: string): PodNeeds => {
  const flat = <C extends string>(reference: Reference<C>): Reference<C> => {
    const below: Path = parsePath(reference.at).slice(parsePath(at).length)
    return { ...reference, at: formatPath([...parsePath(at), ...flatPath(name, below)]) }
  }
  return {
    configMaps: needs.configMaps.map(flat),
    secrets: needs.secrets.map(flat),
    claims: needs.claims.map(flat),
    ...(needs.serviceAccount === undefined ? {} : { serviceAccount: flat(needs.serviceAccount) }),
  }
}

/** Namespaces of this stack that are named as the other end, each with its place. */
const namespacesNamed = (
  at: string,
  { allowFrom = [], allowTo = [], ingress, route, metrics }: ApplicationConfig,
): readonly (readonly [at: string, namespace: string | undefined])[] => [
  ...allowFrom.map(({ namespace }, index) => [`${at}.allowFrom[${index}].namespace`, namespace] as const),
  ...allowTo.map(({ namespace }, index) => [`${at}.allowTo[${index}].namespace`, namespace] as const),
  ...Object.entries({ ingress, route, metrics }).map(
    ([key, through]) => [`${at}.${key}.from.namespace`, through?.from?.namespace] as const,
  ),
]
