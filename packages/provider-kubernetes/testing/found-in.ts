import type { RecordedResource } from '@konductor/core/testing'
import { checkPlanned } from '../src/checks/check-planned.ts'

/** What the checks of planned objects say of recorded ones: tag, where, and why. */
export const foundIn = (recorded: readonly RecordedResource[]): readonly string[] =>
  checkPlanned(
    recorded.map(({ type, name, custom, inputs, provider }) => ({
      urn: `urn:pulumi:stack::project::${type}::${name}`,
      type,
      name,
      custom,
      inputs: Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, asPlanned(value)])),
      ...(provider === undefined ? {} : { provider }),
    })),
  ).map(({ _tag, at, because }) => `${_tag} ${at}: ${because}`)

/** A plan says that something is secret, and not what it is. */
const asPlanned = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(asPlanned)
  const entries = Object.entries(value)
  return entries.length === 1 && Object.hasOwn(value, 'secret')
    ? { secret: true }
    : Object.fromEntries(entries.map(([key, inner]) => [key, asPlanned(inner)]))
}
