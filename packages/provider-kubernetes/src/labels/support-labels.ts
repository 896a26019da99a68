import { annotationPlace, encodeControls, labelPlace } from '@konductor/core/config'
import type { ControlsByFramework } from '@konductor/interfaces'

const prefix = 'konductor.dev/supports'

/** The controls that an object supports as labels, one for each framework; as many as a label holds. */
export const supportLabels = (controls: ControlsByFramework): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(controls).map(([framework, ids]) => [`${prefix}.${framework}`, encodeControls(ids, labelPlace)]),
  )

/** The same as an annotation, all of them, as their publishers write them: `nist-800-53: AC-4, SC-7; hipaa: …`. */
export const supportAnnotations = (controls: ControlsByFramework): Readonly<Record<string, string>> => {
  const all = Object.entries(controls).map(
    ([framework, ids]) => `${framework}: ${encodeControls(ids, annotationPlace)}`,
  )
  return all.length === 0 ? {} : { [prefix]: all.join('; ') }
}
