import type { PlannedResource } from '@konductor/planner'
import type { Step } from './engine.ts'
import { isProperties, UNKNOWN } from './stand-in/properties.ts'

/** What a preview of the engine and a plan both say of a resource. */
export interface Comparable {
  readonly urn: string
  readonly type: string
  readonly custom: boolean
  readonly parent: string | undefined
  /** URN. */
  readonly provider: string | undefined
  /** Unknown values are `[unknown]`, secret ones `[secret]`. */
  readonly inputs: unknown
  /** URNs, sorted. */
  readonly dependencies: readonly string[]
}

const SIGNATURE = '4dabf18193072939515e22adb298388d'

const known = (value: unknown): unknown => {
  if (value === UNKNOWN) return '[unknown]'
  if (Array.isArray(value)) return value.map(known)
  if (!isProperties(value)) return value
  if (SIGNATURE in value && 'ciphertext' in value) return '[secret]'
  if (value['secret'] === true) return '[secret]'
  if (value['unknown'] === true) return '[unknown]'
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, known(inner)]))
}

const byUrn = (one: Comparable, other: Comparable): number => (one.urn < other.urn ? -1 : 1)

/** The provider of a resource without the id that the engine adds. */
const urnOfProvider = (reference: string | undefined): string | undefined =>
  reference === undefined || reference === '' ? undefined : reference.split('::').slice(0, 4).join('::')

/** What the engine notes for itself among the inputs of a provider. */
const noted = new Set(['version', 'pluginDownloadURL', '__internal'])

const inputsOf = (type: string, inputs: Readonly<Record<string, unknown>>): unknown =>
  known(
    type.startsWith('pulumi:providers:')
      ? Object.fromEntries(Object.entries(inputs).filter(([key]) => !noted.has(key)))
      : inputs,
  )

/** What a preview would make, by URN. */
export const fromPreview = (steps: readonly Step[]): readonly Comparable[] =>
  steps
    .flatMap(({ newState }) => (newState === undefined ? [] : [newState]))
    .map(({ urn, type, custom, parent, provider, inputs, dependencies }) => ({
      urn,
      type,
      custom,
      parent: parent === '' ? undefined : parent,
      provider: urnOfProvider(provider),
      inputs: inputsOf(type, inputs ?? {}),
      dependencies: (dependencies ?? []).toSorted(),
    }))
    .sort(byUrn)

/** What a plan would make, by URN; a preview leaves out the providers that nobody wrote. */
export const fromPlan = (resources: readonly PlannedResource[]): readonly Comparable[] =>
  resources
    .filter(({ byDefault }) => byDefault !== true)
    .map(({ urn, type, custom, parent, provider, inputs, dependencies }) => ({
      urn,
      type,
      custom,
      parent,
      provider,
      inputs: inputsOf(type, inputs),
      dependencies: dependencies.toSorted(),
    }))
    .sort(byUrn)
