import { text, type KeyRule } from '@konductor/core/config'

const name = '[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?'
const prefix = '[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*'

/** The limits that the API server puts on labels and annotations. */
export const limits = {
  /** Characters of a label's value, and of the name part of a key. */
  name: 63,
  /** Characters of the prefix of a key, which is a DNS name. */
  prefix: 253,
  /** Bytes of all annotations of an object, keys included. */
  annotations: 262_144,
  /** What metadata may take of them; the rest is the user's. */
  metadata: 65_536,
} as const

/** Keys of labels and annotations: a name, or `<dns name>/<name>`. */
export const metadataKey: KeyRule = {
  pattern: `^(?![^/]{254,}/)(${prefix}/)?${name}$`,
  expected:
    'letters, digits, dashes, dots and underscores, at most 63 characters, if need be after "<dns name>/" (Kubernetes keys)',
}

/** Keys of labels that an entry may give its object: those that Kubernetes reads of namespaces have settings of their own. */
export const ownLabelKey: KeyRule = {
  pattern: metadataKey.pattern.replace('^', '^(?!pod-security\\.kubernetes\\.io/|kubernetes\\.io/metadata\\.name$)'),
  expected: `${metadataKey.expected}, and none that podSecurity or name of a namespace sets`,
}

const value = new RegExp(`^(${name})?$`)
const key = new RegExp(metadataKey.pattern)

/** Whether a text can be the value of a label as it is. */
export const isLabelValue = (candidate: string): boolean => value.test(candidate)

/** Whether a text can be the key of a label or an annotation as it is. */
export const isMetadataKey = (candidate: string): boolean => key.test(candidate)

/** The value of a label. */
export const labelValue = () =>
  text({
    expected:
      'at most 63 letters, digits, dashes, dots and underscores, with a letter or digit at both ends (Kubernetes label values)',
    pattern: value,
    empty: true,
  })
