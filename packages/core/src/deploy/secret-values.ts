import type { Unit } from '@konductor/interfaces'
import { isSecret, plainText } from '../config/codec/secret.ts'

const inside = (value: unknown): readonly string[] => {
  if (isSecret(value)) return [plainText(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(inside)
}

/** The secrets that units were written with: what no log line may show. */
export const secretValues = (units: readonly Unit[]): readonly string[] => [
  ...new Set(units.flatMap(({ settings }) => inside(settings))),
]
