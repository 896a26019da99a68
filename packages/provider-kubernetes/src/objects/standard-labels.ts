import { tagOf } from '../pods/image.ts'
import { isLabelValue } from '../labels/label-rules.ts'
import { labelText } from '../labels/label-text.ts'

const prefix = 'app.kubernetes.io'

/** The labels by which a workload finds its pods: final, and nobody else's in the namespace. */
export const selectorLabels = (name: string): Readonly<Record<string, string>> => ({ [`${prefix}/name`]: name })

/**
 * The labels that Kubernetes recommends, as far as they apply.
 *
 * @param image The image whose tag is the version of the whole, where it is known.
 */
export const standardLabels = (name: string, image?: unknown): Readonly<Record<string, string>> => {
  const version = typeof image === 'string' ? tagOf(image) : undefined
  // Names of many objects may be longer than a label.
  const label = labelText(name)
  return {
    ...selectorLabels(label),
    [`${prefix}/instance`]: label,
    ...(version === undefined || !isLabelValue(version) ? {} : { [`${prefix}/version`]: version }),
    [`${prefix}/managed-by`]: 'konductor',
  }
}
