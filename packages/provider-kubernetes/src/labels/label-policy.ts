import type { Compliance, Metadata, TagPolicy } from '@konductor/interfaces'
import { labelledTypes } from '../generated/labelled-types.ts'
import { labelKey, labelText } from './label-text.ts'

const prefix = 'konductor.dev/'

/** Bytes of annotations that are ours at most: a quarter of what an object may have. */
const room = 65_536

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
  const annotations: Record<string, string> = {}
  const changed: string[] = []
  let left = room
  const annotate = (key: string, value: string): boolean => {
    const size = Buffer.byteLength(key) + Buffer.byteLength(value)
    if (size > left) return false
    left -= size
    annotations[key] = value
    return true
  }
  for (const [key, value] of ours(metadata, stack)) {
    labels[key] = labelText(value)
    if (labels[key] !== value && !annotate(key, value)) changed.push(`${key} (left out of annotations: too long)`)
    else if (labels[key] !== value) changed.push(key)
  }
  for (const [key, value] of notes(metadata)) if (!annotate(key, value)) changed.push(`${key} (left out: too long)`)
  for (const [key, value] of Object.entries(metadata.project.tags ?? {})) {
    const [as, short] = [labelKey(key), labelText(value)]
    labels[as] = short
    if (as === key && short === value) continue
    // The whole text stands in an annotation of the same key, with the user's key where that had to change.
    changed.push(
      annotate(as, as === key ? value : `${key}=${value}`) ? key : `${key} (left out of annotations: too long)`,
    )
  }
  return { labels, annotations, changed }
}

const ours = ({ project }: Metadata, stack: string): readonly (readonly [string, string])[] =>
  said({
    project: project.name,
    stack,
    environment: project.environment,
    organization: project.organization,
    owner: project.owner,
    'cost-center': project.costCenter,
  })

const notes = ({ git, compliance }: Metadata): readonly (readonly [string, string])[] =>
  said({
    'git-repository': git.repository,
    // Told apart by the commit, which core leaves out unless resources may change with git: a preview of another branch
    // would change every object.
    'git-branch': git.commit === 'unknown' ? undefined : git.branch,
    'git-commit': git.commit,
    'git-commit-message': git.commitMessage,
    'git-tag': git.tag,
    compliance: frameworks(compliance),
  }).filter(([, value]) => value !== 'unknown')

/** `nist-800-53@5: SC-28, AC-2; iso-27001: A.8.24`. */
const frameworks = ({ frameworks: all }: Compliance): string =>
  all
    .map(({ name, version, controls }) => {
      const framework = version === undefined ? name : `${name}@${version}`
      return controls.length === 0 ? framework : `${framework}: ${controls.map(({ id }) => id).join(', ')}`
    })
    .join('; ')

const said = (facts: Readonly<Record<string, string | null | undefined>>): readonly (readonly [string, string])[] =>
  Object.entries(facts).flatMap(([key, value]) =>
    value === undefined || value === null || value === '' ? [] : [[`${prefix}${key}`, value] as const],
  )

const onLabels = ['metadata', 'labels']
const onAnnotations = ['metadata', 'annotations']

/** How Kubernetes takes metadata: core's transform writes it, under what the user wrote. */
export const labelPolicy: TagPolicy = {
  takes: takesLabels,
  encode: (metadata, stack) => {
    const { labels, annotations, changed } = encodeLabels(metadata, stack)
    return {
      tags: [
        { property: onLabels, values: labels },
        { property: onAnnotations, values: annotations },
      ],
      changed,
    }
  },
  properties: [onLabels, onAnnotations],
  providerType: 'pulumi:providers:kubernetes',
}
