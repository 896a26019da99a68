import type { ComponentOptions } from '@konductor/interfaces'
import { secret } from '@pulumi/pulumi/output.js'
import type { CustomResource } from '@pulumi/pulumi/resource.js'
import type { Namespace } from '../capabilities.ts'
import { isMap } from '../checks/place.ts'
import { ObjectComponent } from '../objects/object-component.ts'
import { groupOf } from './manifest-object.ts'
import { isPlainSecret } from './plain-secret.ts'
import type { PlacedManifest } from './placed-manifests.ts'
import { resourceClass } from './resource-class.ts'

/** What {@link Manifests} takes. */
export interface ManifestsArgs {
  /** Those that others need come first. */
  readonly objects: readonly PlacedManifest[]
  /** Namespaces that are made elsewhere, by name: what is in them waits for them. */
  readonly namespaces?: Readonly<Record<string, Namespace>>
  /** Written on each object, under its own. */
  readonly annotations?: Readonly<Record<string, string>>
  /** Whether what holds data, and what other things live in, is protected. @default false */
  readonly protectsData?: boolean
}

/** Deleting one of these deletes what is in it. */
const holdsOthers: ReadonlySet<string> = new Set([
  'CustomResourceDefinition',
  'Namespace',
  'PersistentVolume',
  'PersistentVolumeClaim',
])

/** Objects as a repository has them, each a resource of its own: `<name>-<namespace>-<kind>-<name of the object>`. */
export class Manifests extends ObjectComponent {
  constructor(name: string, args: ManifestsArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:Manifests', name, args, opts)
    const { objects, namespaces = {}, annotations = {}, protectsData = false } = args
    const made = new Map<string, CustomResource>()
    for (const placed of objects) {
      const { role, apiVersion, kind, namespace = '', after } = placed
      const within = Object.hasOwn(namespaces, namespace) ? namespaces[namespace] : undefined
      const resource = this.child(resourceClass(apiVersion, kind), role, argsOf(placed, within, annotations), {
        dependsOn: [...after.flatMap((needed) => made.get(needed) ?? []), ...(within?.ready ?? [])],
        ...(protectsData && holdsOthers.has(kind) ? { protect: true } : {}),
      })
      made.set(role, resource)
    }
  }
}

const argsOf = (
  { apiVersion, kind, namespace, object }: PlacedManifest,
  within: Namespace | undefined,
  annotations: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> => {
  const metadata = isMap(object['metadata']) ? object['metadata'] : {}
  const own = isMap(metadata['annotations']) ? metadata['annotations'] : {}
  const all = {
    ...annotations,
    // Most claims are bound when the first pod uses them: to wait for that would be to wait for ever.
    ...(kind === 'PersistentVolumeClaim' ? { 'pulumi.com/skipAwait': 'true' } : {}),
    ...own,
  }
  const { rules, ...others } = object
  // Kubernetes keeps a role with an empty list as one that says none, which would be a difference for ever.
  const ruled = groupOf(apiVersion) !== 'rbac.authorization.k8s.io' || !Array.isArray(rules) || rules.length > 0
  const written = ruled ? object : others
  const hidden = isPlainSecret(apiVersion, kind, object)
    ? Object.fromEntries(
        ['data', 'stringData'].flatMap((key) => (object[key] === undefined ? [] : [[key, secret(object[key])]])),
      )
    : {}
  return {
    ...written,
    ...hidden,
    metadata: {
      ...metadata,
      ...(namespace === undefined ? {} : { namespace: within?.name ?? namespace }),
      ...(Object.keys(all).length === 0 ? {} : { annotations: all }),
    },
  }
}
