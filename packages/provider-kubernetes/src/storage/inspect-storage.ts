import { nothingAcknowledgedBy, openingsOf } from '@konductor/core/config'
import type { Finding } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'
import { storageClassSafeguards } from './storage-class.controls.ts'

/** What is worth saying of what the group storage.k8s.io is asked for. */
export const inspectStorage = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const classes = units.filter((unit) => unit.kind === 'storageClass')
  return [
    ...twoDefaults(classes),
    ...nothingAcknowledgedBy(classes, ({ settings }) => openingsOf(storageClassSafeguards, settings)),
  ]
}

/** Kubernetes takes the one that was made last. */
const twoDefaults = (
  classes: readonly Extract<KubernetesUnit, { readonly kind: 'storageClass' }>[],
): readonly Finding[] => {
  const defaults = classes.filter(({ settings }) => settings.default)
  return defaults.flatMap((unit, index) => {
    const cluster = unit.needs.cluster.unit
    const other = defaults.slice(0, index).find((before) => before.needs.cluster.unit === cluster)
    return other === undefined
      ? []
      : [
          {
            _tag: 'TwoDefaultClasses',
            severity: 'problem',
            at: `${unit.at}.default`,
            because: `${other.at} is the default class of ${cluster} too: Kubernetes takes the one that was made last`,
            fix: 'keep one of the two',
          },
        ]
  })
}
