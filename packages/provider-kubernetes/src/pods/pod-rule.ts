import type { ControlIds, Opening, Path, Safeguard, Theme } from '@konductor/core/config'
import type { Evidence, Expectation } from '@konductor/interfaces'
import type { ContainerArgs } from './container-args.ts'
import { byName } from './in-order.ts'
import type { PodArgs } from './pod-args.ts'

/** Something that every pod of ours does for security, and where its settings give it up. */
export interface PodRule {
  /** Final once released. */
  readonly id: string
  readonly does: string
  readonly themes?: readonly Theme[]
  readonly supports: ControlIds
  /** What is found in a pod that keeps it: keys from its spec down. */
  readonly evidence: readonly { readonly property: readonly string[]; readonly expected: Expectation }[]
  /** Settings, from the workload down, that give it up. */
  readonly lostAt: (pod: PodArgs) => readonly Path[]
  /** Those of them that open it, where another opening does not bring it with it. @default all */
  readonly openAt?: (pod: PodArgs) => readonly Path[]
  /** What giving it up is called, where it has to be acknowledged. */
  readonly opening?: Pick<Opening, 'control' | 'what' | 'closedBy'>
}

/** The safeguards of what makes pods, whose spec stands at a path in its main child. */
export const safeguardsOf = (rules: readonly PodRule[], spec: readonly string[]): readonly Safeguard<PodArgs>[] =>
  rules.map(({ id, does, themes = [], supports, evidence, lostAt, opening }) => ({
    id,
    does,
    themes,
    supports,
    evidence: evidence.map(({ property, expected }): Evidence => ({
      role: 'main',
      property: [...spec, ...property],
      expected,
    })),
    by: ['main'],
    lost: (pod) => lostAt(pod).length > 0,
    ...(opening === undefined ? {} : { opening: { ...opening, below: [] } }),
  }))

/** Whatever pods can open, each at the setting that does; what they keep, as not open. */
export const openingsOfPod = (rules: readonly PodRule[], pod: PodArgs): readonly Opening[] =>
  rules.flatMap(({ opening, lostAt, openAt = lostAt }) => {
    if (opening === undefined) return []
    const open = openAt(pod).map((below): Opening => ({ ...opening, open: true, below }))
    return open.length === 0 ? [{ ...opening, open: false, below: [] }] : open
  })

/** Each container that goes on, and those that come first, with where it is written. */
export const containersIn = (
  pod: PodArgs,
): readonly { readonly name: string; readonly at: Path; readonly own: ContainerArgs; readonly first: boolean }[] => [
  ...byName(pod.containers).map(([name, own]) => ({ name, at: ['containers', name], own, first: false })),
  ...(pod.initContainers ?? []).map((own, index) => ({
    name: own.name,
    at: ['initContainers', index],
    own,
    first: true,
  })),
]

/** Where containers have something, from the workload down. */
export const inContainers =
  (found: (own: ContainerArgs, first: boolean) => readonly Path[]) =>
  (pod: PodArgs): readonly Path[] =>
    containersIn(pod).flatMap(({ at, own, first }) => found(own, first).map((below) => [...at, ...below]))

/** The same evidence of containers and of those that come first. */
export const onContainers = (property: readonly string[], expected: Expectation): PodRule['evidence'] => [
  { property: ['containers', '*', ...property], expected },
  { property: ['initContainers', '*?', ...property], expected },
]
