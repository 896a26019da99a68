import { shortHash } from '@konductor/core/config'
import { isLabelValue, isMetadataKey, limits } from './label-rules.ts'

/**
 * A text as the value of a label: itself where Kubernetes takes it, else its letters and digits and a short digest of
 * the whole, so that different texts stay different and the same text stays the same.
 */
export const labelText = (text: string): string => (isLabelValue(text) ? text : shortened(text))

/**
 * A text as the key of a label or an annotation: itself where Kubernetes takes it and does not keep it for itself.
 */
export const labelKey = (text: string): string => (isMetadataKey(text) && !isReserved(text) ? text : shortened(text))

/** Prefixes that Kubernetes gives a meaning to. */
const isReserved = (key: string): boolean => /^([^/]*\.)?(kubernetes|k8s)\.io\//.test(key)

const shortened = (text: string): string => {
  const digest = shortHash(text)
  const readable = text
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, limits.name - digest.length - 1)
    .replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
  return readable === '' ? digest : `${readable}-${digest}`
}
