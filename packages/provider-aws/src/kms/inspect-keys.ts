import { nothingAcknowledgedBy } from '@konductor/core/config'
import type { Finding, UnitIn } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { openingsOfKey } from './key-openings.ts'

/** Reasons that keys give for nothing. */
export const inspectKeys = (units: readonly UnitIn<AwsCatalogue>[]): readonly Finding[] => {
  const accounts = new Map(
    units.flatMap((unit) => (unit.kind === 'provider' ? [[unit.settings.key, unit.settings.allowedAccountIds]] : [])),
  )
  return nothingAcknowledgedBy(units, (unit) =>
    unit.kind === 'key' ? openingsOfKey(unit.settings, accounts.get(unit.settings.provider)) : undefined,
  )
}
