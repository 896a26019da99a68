import { nothingAcknowledgedBy, openingsOf } from '@konductor/core/config'
import type { Finding, UnitIn } from '@konductor/interfaces'
import type { RandomCatalogue } from './catalogue.ts'
import { passwordSafeguards } from './password/password.controls.ts'
import type { RandomSection } from './section.ts'

/** What is worth saying of the section before anything is built. */
export const inspect = (units: readonly UnitIn<RandomCatalogue>[], { ids }: RandomSection): readonly Finding[] => [
  ...nothingAcknowledgedBy(units, (unit) =>
    unit.kind === 'password' ? openingsOf(passwordSafeguards, unit.settings) : undefined,
  ),
  ...Object.entries(ids)
    .filter(([key, { perCluster }]) => perCluster && !units.some(({ at }) => at === `random.ids.${key}`))
    .map(([key]): Finding => ({
      _tag: 'NoClusters',
      severity: 'warning',
      at: `random.ids.${key}.perCluster`,
      because: 'there is one for each Kubernetes cluster, and the stack has no cluster',
      fix: 'name one under kubernetes.providers, or remove it',
    })),
]
