import { tagOf } from '../pods/image.ts'
import { isLabelValue } from '../labels/label-rules.ts'

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
  return {
    ...selectorLabels(name),
    [`${prefix}/instance`]: name,
    ...(version === undefined || !isLabelValue(version) ? {} : { [`${prefix}/version`]: version }),
    [`${prefix}/managed-by`]: 'konductor',
  }
}
