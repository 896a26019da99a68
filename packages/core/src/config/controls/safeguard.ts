import type { Opening } from '../codec/acknowledge.ts'

/** Who publishes control ids, with the version where numbers move between versions. */
export type Publisher =
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

/** Control ids by publisher, as each publisher writes them. */
export type ControlIds = { readonly [P in Publisher]?: readonly string[] }

/** Something a component does for security, and the controls that ask for it. */
export interface Safeguard<S> {
  /** What it does, as a sentence without its full stop. */
  readonly does: string
  readonly supports: ControlIds
  /** The children that do it, by role: whoever overrides one of them has the last word, so nothing is claimed. */
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

/**
 * The control ids that the settings support, by publisher, sorted.
 *
 * @param overridden Roles of children whose arguments the user had the last word on.
 */
export const supportedControls = <S>(
  safeguards: readonly Safeguard<S>[],
  settings: S,
  overridden: readonly string[] = [],
): ControlIds => {
  const all: Record<string, string[]> = {}
  for (const { supports, lost, by } of safeguards) {
    if (lost?.(settings) === true || by.some((role) => overridden.includes(role))) continue
    for (const [publisher, ids] of Object.entries(supports)) (all[publisher] ??= []).push(...ids)
  }
  return Object.fromEntries(Object.entries(all).map(([publisher, ids]) => [publisher, [...new Set(ids)].sort()]))
}
