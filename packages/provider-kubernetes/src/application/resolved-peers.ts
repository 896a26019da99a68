import { referTo, type WrittenReference } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import { referToObject } from '../objects/object-references.ts'
import type { Places } from '../objects/places.ts'
import type { DestinationArgs, Peer, SourceArgs } from './network-policy.ts'
import type { Destination, Source, Through } from './peers.config.ts'

/** An application of the section on one of its clusters. */
export interface KnownApplication {
  readonly key: string
  readonly cluster: string
  readonly name: string
  /** `metadata.namespace`; not known where another stack makes it. */
  readonly namespace?: string
}

/** What all applications are called, and where they are. */
export interface Neighbours {
  readonly places: Places
  /** By key and cluster: `shop@dev`. */
  readonly applications: ReadonlyMap<string, KnownApplication>
}

/** The label by which the pods of an application are found. */
export const selectorOf = <N>(name: N) => ({ 'app.kubernetes.io/name': name })

type Written = Through & {
  readonly application?: WrittenReference
  readonly cidr?: string
  readonly except?: readonly string[]
}

/** Whether the other end is an application that another stack makes: who that is, is known once that stack is asked. */
export const isElsewhere = ({ application }: { readonly application?: WrittenReference }): boolean =>
  typeof application === 'object'

/** Who is meant, in the words of the cluster; of what is not there, what comes closest: it is a problem elsewhere. */
const peerOf = (written: Written, own: KnownApplication, { places, applications }: Neighbours): Peer => {
  const { application, namespace, existingNamespace, pods, cidr, except } = written
  if (cidr !== undefined) return { cidr, ...(except === undefined ? {} : { except }) }
  if (typeof application === 'string') {
    const other = applications.get(`${application}@${own.cluster}`)
    return {
      ...(other?.namespace === undefined || other.namespace === own.namespace ? {} : { namespace: other.namespace }),
      pods: selectorOf(other?.name ?? application),
    }
  }
  const named =
    existingNamespace ??
    (namespace === undefined
      ? undefined
      : ((Object.hasOwn(places.namespaces, namespace) ? places.namespaces[namespace]?.name : undefined) ?? namespace))
  return { ...(named === undefined ? {} : { namespace: named }), ...(pods === undefined ? {} : { pods }) }
}

/** Who may come in, with what comes through something else. */
export const resolvedSource = (
  { ports, ...who }: Source | (Through & { readonly ports?: readonly string[] }),
  own: KnownApplication,
  all: Neighbours,
): SourceArgs => ({ ...peerOf(who, own, all), ...(ports === undefined ? {} : { ports }) })

/** Where traffic may go. */
export const resolvedDestination = (
  { ports, ...who }: Destination,
  own: KnownApplication,
  all: Neighbours,
): DestinationArgs => ({ ...peerOf(who, own, all), ...(ports === undefined ? {} : { ports }) })

/** The applications of other stacks that are named as the other end, in the order in which they are written. */
export const elsewhereNeeds = (
  at: string,
  {
    allowFrom = [],
    allowTo = [],
  }: { readonly allowFrom?: readonly Source[]; readonly allowTo?: readonly Destination[] },
): readonly Reference<'kubernetes.workload'>[] =>
  Object.entries({ allowFrom, allowTo }).flatMap(([key, peers]) =>
    peers.flatMap(({ application }, index) =>
      typeof application === 'object'
        ? [referTo(application, 'kubernetes.workload', `${at}.${key}[${index}].application`, String)]
        : [],
    ),
  )

/** The namespaces that are named as sources and destinations: each has to be there, on the cluster of who names it. */
export const peerNeeds = (
  written: readonly (readonly [at: string, namespace: string | undefined])[],
  cluster: string,
): readonly Reference<'kubernetes.namespace'>[] =>
  written.flatMap(([at, namespace]) =>
    namespace === undefined ? [] : [referToObject(namespace, 'kubernetes.namespace', 'namespaces', cluster, at)],
  )
