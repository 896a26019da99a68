import { annotationPlace, encodeControls, holdsAll, labelPlace, metadataFacts } from '@konductor/core/config'
import type { Metadata, TagPolicy } from '@konductor/interfaces'
import { labelledTypes } from '../generated/labelled-types.ts'
import { limits } from './label-rules.ts'
import { labelKey, labelText } from './label-text.ts'

/** Groups of the SDK that are no API of a cluster. */
const notAnApi = /^(helm\.sh|kustomize|yaml|meta)\//

/** Whether a resource type carries labels: by table what the SDK knows, and every custom resource. */
export const takesLabels = (type: string): boolean => {
  const [provider, apiVersion = '', kind = ''] = type.split(':')
  if (provider !== 'kubernetes') return false
  const kinds = labelledTypes.get(apiVersion)
  if (kinds !== undefined) return kinds.has(kind)
  return /^[^/]+\.[^/]+\/v\w+$/.test(apiVersion) && !notAnApi.test(apiVersion) && !/(List|Patch)$/.test(kind)
}

/** Facts that no label can hold, or that nobody selects by. */
const notes: ReadonlySet<string> = new Set(['git.repository', 'git.commit-message'])

/**
 * The key of a fact on objects. `managed-by`, `git.` and `compliance.` are what older stacks wrote, and what selectors
 * name; the rest are words that users have labels of their own for.
 */
export const factKey = (key: string): string =>
  labelKey(key === 'managed-by' || /^(git|compliance)\./.test(key) ? key : `konductor.dev/${key}`)

/** Metadata as labels, and as annotations what is too long or too much for a label. */
export const encodeLabels = (
  metadata: Metadata,
  stack: string,
): {
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  readonly changed: readonly string[]
} => {
  const labels: Record<string, string> = {}
  const annotations = new Map<string, string>()
  const changed: string[] = []
  let left = limits.metadata
  const annotate = (key: string, value: string): boolean => {
    const size = Buffer.byteLength(key) + Buffer.byteLength(value)
    if (size > left) {
      changed.push(`the annotation ${key} is left out: too long`)
      return false
    }
    left -= size
    annotations.set(key, value)
    return true
  }
  /** A label, and an annotation of the same key with the whole where that is more. */
  const put = (key: string, label: string, whole: string): void => {
    labels[key] = labelText(label)
    if (labels[key] === whole) return
    const there = annotate(key, whole) ? ', its annotation has the whole' : ''
    changed.push(`the label ${key} is ${JSON.stringify(labels[key])}${there}`)
  }
  for (const fact of metadataFacts(metadata, stack)) {
    const key = factKey(fact.key)
    if ('controls' in fact) {
      // Brackets are another form of the same ids; what is left out is a change.
      labels[key] = labelText(encodeControls(fact.controls, labelPlace))
      annotate(key, encodeControls(fact.controls, annotationPlace))
      if (!holdsAll(fact.controls, labelPlace)) changed.push(`the label ${key} has not all of the controls`)
      if (!holdsAll(fact.controls, annotationPlace)) changed.push(`the annotation ${key} has not all of the controls`)
    } else if (notes.has(fact.key)) annotate(key, fact.value)
    else put(key, fact.value, fact.value)
  }
  for (const [key, value] of Object.entries(metadata.project.tags ?? {})) {
    const as = labelKey(key)
    // An annotation of a fact that the project says otherwise would be another's whole.
    annotations.delete(as)
    put(as, value, as === key ? value : `${key}=${value}`)
  }
  return { labels, annotations: Object.fromEntries(annotations), changed }
}

const onLabels = ['metadata', 'labels']
const onAnnotations = ['metadata', 'annotations']

/** How Kubernetes takes metadata: core's transform writes it, under what the user wrote. */
export const labelPolicy: TagPolicy = {
  takes: takesLabels,
  encode: (metadata, stack) => {
    const { labels, annotations, changed } = encodeLabels(metadata, stack)
    const kept = (metadata.protected ?? []).flatMap((key) => [factKey(key), labelKey(key)])
    const on = (property: readonly string[], values: Readonly<Record<string, string>>) => ({
      property,
      values,
      protected: kept.filter((key) => Object.hasOwn(values, key)),
    })
    return {
      tags: [on(onLabels, labels), on(onAnnotations, annotations)],
      changed,
    }
  },
  leftOut: (controls) =>
    Object.entries(controls).flatMap(([framework, ids]) => [
      ...(holdsAll(ids, labelPlace)
        ? []
        : [`the label konductor.dev/supports.${framework} has not all of the controls`]),
      ...(holdsAll(ids, annotationPlace) ? [] : [`the annotation konductor.dev/supports has not all of ${framework}`]),
    ]),
  properties: [onLabels, onAnnotations],
  providerType: 'pulumi:providers:kubernetes',
}
