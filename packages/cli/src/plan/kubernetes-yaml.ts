import type { PlannedResource } from '@konductor/planner'
import { isMap, markOf } from '@konductor/planner/text'
import { Document, Scalar, visit } from 'yaml'
import { printableLine } from '../text/printable.ts'

type Object = Readonly<Record<string, unknown>>

/** What YAML readers of older versions take for something else than text. */
const ambiguous = /^([\d.+-].*|y|n|yes|no|on|off|true|false|null|~|<<|=)$/i

const inBase64 = (text: string): string => Buffer.from(text).toString('base64')

/** Values with words in place of marks; in a Secret's data, words in base64, so that it can be read. */
const shown = (value: unknown, encoded: boolean): unknown => {
  const mark = markOf(value)
  if (mark !== undefined) return encoded ? inBase64(`[${mark}]`) : `[${mark}]`
  if (Array.isArray(value)) return value.map((each: unknown) => shown(each, encoded))
  if (!isMap(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shown(each, encoded)]))
}

/** The keys that Kubernetes asks for in a Secret of a type, with what can be read as such. */
const secretKeys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'kubernetes.io/basic-auth': { username: '[secret]', password: '[secret]' },
  'kubernetes.io/dockercfg': { '.dockercfg': '{}' },
  'kubernetes.io/dockerconfigjson': { '.dockerconfigjson': '{"auths":{}}' },
  'kubernetes.io/ssh-auth': { 'ssh-privatekey': '[secret]' },
  'kubernetes.io/tls': { 'tls.crt': '[secret]', 'tls.key': '[secret]' },
}

/** Maps whose values are all hidden together stay maps. */
const maps: ReadonlySet<string> = new Set(['data', 'binaryData', 'stringData', 'metadata', 'spec'])

const field = (key: string, value: unknown, { kind, type }: Object): unknown => {
  const ofSecret = kind === 'Secret' && key === 'data'
  const encoded = ofSecret || key === 'binaryData'
  const mark = markOf(value)
  const asked = ofSecret && mark !== undefined ? secretKeys[String(type)] : undefined
  if (asked !== undefined)
    return Object.fromEntries(Object.entries(asked).map(([name, text]) => [name, inBase64(text)]))
  return mark !== undefined && maps.has(key) ? { [mark]: shown(value, encoded) } : shown(value, encoded)
}

/** The object that a planned resource is on a cluster; nothing for lists, patches, charts and other resources. */
const objectOf = ({ type, name, custom, read, inputs }: PlannedResource): Object | undefined => {
  const { apiVersion, kind, metadata, ...rest } = inputs
  if (!type.startsWith('kubernetes:') || !custom || read === true) return undefined
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return undefined
  // A patch says the kind of what it patches.
  if (type.slice(type.lastIndexOf(':') + 1) === `${kind}Patch` || Array.isArray(inputs['items'])) return undefined
  const given = isMap(metadata) && markOf(metadata) === undefined ? metadata : {}
  // Pulumi makes the name up, from its own.
  const named = given['name'] === undefined && given['generateName'] === undefined ? { name: `${name}-00000000` } : {}
  return {
    apiVersion,
    kind,
    metadata: shown({ ...named, ...given }, false),
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, field(key, value, inputs)])),
  }
}

const yamlOf = (object: Object): string => {
  const document = new Document(object, { version: '1.1', aliasDuplicateObjects: false })
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && ambiguous.test(node.value)) node.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document.toString({ lineWidth: 0, directives: false })
}

const isNeeded = ({ kind }: Object): boolean => kind === 'Namespace' || kind === 'CustomResourceDefinition'

const clusterOf = ({ provider = '' }: PlannedResource): string => provider.slice(provider.lastIndexOf('::') + 2)

/**
 * The Kubernetes objects of a plan as YAML documents, for tools that read manifests. Where there are several clusters,
 * those of one stand together, namespaces first, and a comment names it.
 */
export const kubernetesYaml = (resources: readonly PlannedResource[]): string => {
  const clusters = new Map<string, Object[]>()
  for (const resource of resources) {
    const object = objectOf(resource)
    if (object === undefined) continue
    const cluster = clusterOf(resource)
    const objects = clusters.get(cluster) ?? []
    objects.push(object)
    clusters.set(cluster, objects)
  }
  return [...clusters]
    .flatMap(([cluster, objects]) => {
      const comment = clusters.size === 1 ? '' : `# cluster: ${printableLine(cluster)}\n`
      // Those that others need, first: what applies the documents does so in their order.
      const ordered = [...objects.filter(isNeeded), ...objects.filter((object) => !isNeeded(object))]
      return ordered.map((object) => `---\n${comment}${yamlOf(object)}`)
    })
    .join('')
}
