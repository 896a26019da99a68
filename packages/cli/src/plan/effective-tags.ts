import type { AnyModule, TagPolicy } from '@konductor/interfaces'
import type { PlannedResource } from '@konductor/planner'
import { isMap, markOf } from '@konductor/planner/text'

/** What is needed of a module to know its tags, what its components claim, which changes need a new resource, and
 * what is wrong with those planned. */
export type TagModule = Pick<AnyModule, 'id' | 'tags' | 'safeguards' | 'replacements' | 'checkPlanned'>

/** The tags a resource would carry, provider defaults included; a mark where the whole map is secret or unknown. */
export type Tags = Readonly<Record<string, unknown>>

// A provider's inputs go over the wire as JSON text.
const plain = (value: unknown): unknown => {
  if (typeof value !== 'string' || !value.startsWith('{')) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

const found = (inputs: unknown, path: readonly string[]): unknown => {
  let value = inputs
  for (const step of path) {
    if (markOf(value) !== undefined) return value
    value = isMap(value) ? plain(value[step]) : undefined
  }
  return value
}

const merged = (parts: readonly unknown[]): Tags | undefined => {
  const maps = parts.filter(isMap)
  return maps.find((map) => markOf(map) !== undefined) ?? (maps.length === 0 ? undefined : Object.assign({}, ...maps))
}

const tagsOf = (
  resource: PlannedResource,
  policy: TagPolicy,
  providers: ReadonlyMap<string, PlannedResource>,
): Tags => {
  const provider = resource.provider === undefined ? undefined : providers.get(resource.provider)
  const defaults =
    policy.providerProperty === undefined || provider?.type !== policy.providerType
      ? []
      : [found(provider.inputs, policy.providerProperty)]
  return merged([...defaults, ...policy.properties.map((place) => found(resource.inputs, place))]) ?? {}
}

/**
 * The tags each resource would carry, by URN: what its provider adds to everything, and its own on top. A type that
 * no module knows has the `tags` it was given; one that takes none has no entry.
 */
export const effectiveTags = async (
  resources: readonly PlannedResource[],
  modules: readonly TagModule[],
): Promise<ReadonlyMap<string, Tags>> => {
  const loaded = await Promise.all(modules.map((module) => module.tags?.policy()))
  const policies = loaded.filter((policy) => policy !== undefined)
  const providers = new Map(
    resources.filter(({ type }) => type.startsWith('pulumi:providers:')).map((resource) => [resource.urn, resource]),
  )
  const tags = new Map<string, Tags>()
  for (const resource of resources) {
    if (!resource.custom || resource.type.startsWith('pulumi:')) continue
    const policy = policies.find((each) => each.takes(resource.type))
    const own = policy === undefined ? merged([resource.inputs['tags']]) : tagsOf(resource, policy, providers)
    if (own !== undefined) tags.set(resource.urn, own)
  }
  return tags
}
