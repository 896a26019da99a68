import { nothingAcknowledged } from '@konductor/core/config'
import type { Finding, UnitIn } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { openingsOfKey } from './key-openings.ts'

/** Reasons that keys give for nothing. */
export const inspectKeys = (units: readonly UnitIn<AwsCatalogue>[]): readonly Finding[] => {
  const accounts = new Map(
    units.flatMap((unit) => (unit.kind === 'provider' ? [[unit.settings.key, unit.settings.allowedAccountIds]] : [])),
  )
  return units
    .filter((unit) => unit.kind === 'key')
    .flatMap(({ acknowledged = [], settings }) =>
      nothingAcknowledged(acknowledged, openingsOfKey(settings, accounts.get(settings.provider))),
    )
}
