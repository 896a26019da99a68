import { override } from '@konductor/core'
import type { Builder } from '@konductor/interfaces'
import { RandomId } from '@pulumi/random/randomId.js'
import type { RandomCatalogue } from '../catalogue.ts'

/** Builds a random number. */
export const buildId: Builder<'id', RandomCatalogue['id']> = (unit, { cluster, via }, context) => {
  const keepers = cluster === undefined ? {} : { keepers: { cluster: cluster.name } }
  const id = new RandomId(
    unit.name,
    override({ byteLength: unit.settings.bytes, ...keepers }, unit.override, 'main'),
    context.resourceOptions(unit, via.provider),
  )
  return { offers: { 'random.id': { hex: id.hex } }, state: { hex: id.hex } }
}
