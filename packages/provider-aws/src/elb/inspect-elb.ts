import { nothingAcknowledged, openingsOf } from '@konductor/core/config'
import type { Finding, UnitIn } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { defaultsAt, loadBalancerOpenings } from './load-balancer-openings.ts'
import { targetGroupSafeguards } from './target-group.controls.ts'

/** Reasons that load balancers and target groups give for nothing. */
export const inspectElb = (units: readonly UnitIn<AwsCatalogue>[]): readonly Finding[] => {
  const balancers = units
    .filter((unit) => unit.kind === 'loadBalancer')
    .map(({ settings, acknowledged = [] }) => ({ openings: loadBalancerOpenings(settings), acknowledged }))
  const opened = new Set(
    balancers.flatMap(({ openings }) => openings.filter(({ open }) => open).map(({ control }) => control)),
  )
  const ofAll = ({ at }: { readonly at: string }): boolean => at.startsWith(`${defaultsAt}.`)
  return [
    // What is said for all of them is for nothing only where none of them opens it.
    ...balancers.slice(0, 1).flatMap(({ openings, acknowledged }) =>
      nothingAcknowledged(
        acknowledged.filter(ofAll),
        openings.map(({ control }) => ({ control, open: opened.has(control) })),
      ),
    ),
    ...balancers.flatMap(({ openings, acknowledged }) =>
      nothingAcknowledged(
        acknowledged.filter((each) => !ofAll(each)),
        openings,
      ),
    ),
    ...units
      .filter((unit) => unit.kind === 'targetGroup')
      .flatMap(({ settings, acknowledged = [] }) =>
        nothingAcknowledged(acknowledged, openingsOf(targetGroupSafeguards, settings)),
      ),
  ]
}
