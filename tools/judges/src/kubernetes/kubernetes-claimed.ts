import { kubernetes } from '@konductor/provider-kubernetes'
import type { Claimed } from '../assess.ts'
import { isMap } from '../translate/mapping.ts'

const annotation = 'konductor.dev/supports'

/** What components of Kubernetes claim, and show in an annotation: `nist-800-53: AC-4, SC-7; hipaa: …`. */
export const kubernetesClaimed: Claimed = {
  safeguards: kubernetes.safeguards ?? {},
  shown: ({ inputs }) => {
    const { metadata } = inputs
    const annotations = isMap(metadata) ? metadata['annotations'] : undefined
    const text = isMap(annotations) ? annotations[annotation] : undefined
    if (typeof text !== 'string') return []
    const own = text.split('; ').find((each) => each.startsWith('nist-800-53: '))
    return own?.slice('nist-800-53: '.length).split(', ') ?? []
  },
}
