import type { Claim, ControlsByFramework, Evidence, PublishedSafeguard } from '@konductor/interfaces'
import { themes, type Theme } from '../../compliance/themes.ts'
import type { Opening } from '../codec/acknowledge.ts'

/** Publishers of control ids that Konductor's own components name. */
type KnownPublisher =
  | 'fsbp'
  | 'cis-aws@3.0'
  | 'cis-aws@5.0'
  | 'cis-aws@7.0'
  | 'cis-kubernetes@1.8'
  | 'cis-kubernetes@2.0.1'
  | 'checkov'
  | 'trivy'
  | 'control-tower'
  | 'cdk-nag'
  | 'awsguard'
  | 'nsa-kubescape'

/**
 * Who publishes control ids, with the version where numbers move between versions. Any name will do: editors offer those
 * that Konductor's own components use.
 */
export type Publisher = KnownPublisher | (string & {})

/** Control ids by publisher, as each publisher writes them. */
export type ControlIds = { readonly [P in KnownPublisher]?: readonly string[] } & Readonly<
  Record<string, readonly string[]>
>

/** Something a component does for security, and the controls that ask for it. */
export interface Safeguard<S> {
  /** Unique within the component, final once released: `encryption`. */
  readonly id: string
  /** What it does, as a sentence without its full stop. */
  readonly does: string
  /** What the publishers of rules for resources call it. */
  readonly supports?: ControlIds
  /** What it is about, which leads to the controls of frameworks. */
  readonly themes?: readonly Theme[]
  /** Controls of frameworks beside those of its themes. */
  readonly controls?: ControlsByFramework
  /** What has to be found on the resources of a plan for it to hold. */
  readonly evidence?: readonly Evidence[]
  /**
   * The children that do it, by role, with a `*` at the end for all whose role starts so: whoever overrides one of them
   * has the last word, so nothing is claimed.
   */
  readonly by: readonly string[]
  /** Whether the settings give it up, or do not ask for it. @default never */
  readonly lost?: (settings: S) => boolean
  /** What giving it up needs to be said, where that is on by default. */
  readonly opening?: Omit<Opening, 'open'>
}

/** A control that is not met, and why that is right. */
export interface Exception {
  readonly controls: ControlIds
  readonly reason: string
}

/** The openings of the settings, each for the user to acknowledge. */
export const openingsOf = <S>(safeguards: readonly Safeguard<S>[], settings: S): readonly Opening[] =>
  safeguards.flatMap(({ opening, lost }) =>
    opening === undefined ? [] : [{ ...opening, open: lost?.(settings) ?? false }],
  )

/** Ids by whoever publishes them, each once, sorted. */
const united = (
  all: readonly Readonly<Record<string, readonly string[]>>[],
): Readonly<Record<string, readonly string[]>> => {
  const ids: Record<string, string[]> = {}
  for (const each of all) for (const [name, more] of Object.entries(each)) (ids[name] ??= []).push(...more)
  return Object.fromEntries(Object.entries(ids).map(([name, list]) => [name, [...new Set(list)].sort()]))
}

const controlsOf = <S>({ themes: about = [], controls = {} }: Safeguard<S>): ControlsByFramework =>
  united([...about.map((theme) => themes[theme]), controls])

/** Whether a role is the one that is meant, or one of those: `listener-*`. */
export const hasRole = (pattern: string, role: string): boolean =>
  pattern.endsWith('*') ? role.startsWith(pattern.slice(0, -1)) : role === pattern

/** The safeguards that settings keep, none of whose children the user has the last word on. */
const kept = <S>(
  safeguards: readonly Safeguard<S>[],
  settings: S,
  overridden: readonly string[],
): readonly Safeguard<S>[] =>
  safeguards.filter(
    ({ lost, by }) =>
      lost?.(settings) !== true && !overridden.some((role) => by.some((pattern) => hasRole(pattern, role))),
  )

/** What a component does for security with its settings. */
export interface Held {
  /** What it claims to do, and the controls of frameworks it thereby supports. */
  readonly claims: readonly Claim[]
  /** The control ids that it supports, by publisher, sorted. */
  readonly controls: ControlIds
}

const known = new WeakMap<object, Map<string, Held>>()

/**
 * What follows from the safeguards that settings keep, found once: most components of a kind keep the same ones.
 *
 * @param overridden Roles of children whose arguments the user had the last word on.
 */
export const held = <S>(safeguards: readonly Safeguard<S>[], settings: S, overridden: readonly string[] = []): Held => {
  const left = new Set(kept(safeguards, settings, overridden))
  const which = safeguards.map((each) => (left.has(each) ? '+' : '-')).join('')
  const answers = known.get(safeguards) ?? new Map<string, Held>()
  known.set(safeguards, answers)
  const found = answers.get(which) ?? {
    claims: claimsOfKept(published(safeguards), new Set([...left].map(({ id }) => id))),
    controls: united([...left].map(({ supports = {} }) => supports)),
  }
  answers.set(which, found)
  return found
}

/**
 * The claims that are left when some safeguards are not there. What is there by default and given up takes its controls
 * with it, even where another safeguard is for them too: a bucket that anybody may read is not half private.
 */
export const claimsOfKept = (
  safeguards: readonly PublishedSafeguard[],
  keptIds: ReadonlySet<string>,
): readonly Claim[] => {
  const givenUp = united(
    safeguards.filter(({ id, byDefault }) => byDefault && !keptIds.has(id)).map(({ controls }) => controls),
  )
  return safeguards
    .filter(({ id }) => keptIds.has(id))
    .map(({ id, does, controls }) => ({ safeguard: id, does, controls: without(controls, givenUp) }))
}

const without = (controls: ControlsByFramework, less: ControlsByFramework): ControlsByFramework =>
  Object.fromEntries(
    Object.entries(controls).flatMap(([framework, ids]) => {
      const left = ids.filter((id) => less[framework]?.includes(id) !== true)
      return left.length === 0 ? [] : [[framework, left]]
    }),
  )

/** Safeguards as a module publishes them: what claims are held against in a plan. */
export const published = <S>(safeguards: readonly Safeguard<S>[]): readonly PublishedSafeguard[] =>
  safeguards.map((safeguard) => {
    const byDefault = safeguard.lost === undefined || safeguard.opening !== undefined
    return {
      id: safeguard.id,
      does: safeguard.does,
      byDefault,
      controls: controlsOf(safeguard),
      evidence: safeguard.evidence ?? [],
      ...(byDefault ? { opening: givenUp(safeguard) } : {}),
    }
  })

/** What no setting opens is called by the first of its ids. */
const givenUp = <S>({ id, does, supports = {}, opening }: Safeguard<S>): Pick<Opening, 'control' | 'what'> => {
  if (opening !== undefined) return { control: opening.control, what: opening.what }
  const [control = id] = Object.values(supports).flat()
  return { control, what: `nothing ${does} any more` }
}

/** All controls that claims support, by framework, sorted. */
export const claimedControls = (claims: readonly Claim[]): ControlsByFramework =>
  united(claims.map(({ controls }) => controls))

/**
 * The control ids that settings support, by publisher, sorted.
 *
 * @param overridden Roles of children whose arguments the user had the last word on.
 */
export const supportedControls = <S>(
  safeguards: readonly Safeguard<S>[],
  settings: S,
  overridden: readonly string[] = [],
): ControlIds => held(safeguards, settings, overridden).controls
