import type { PlannedFacts, PlannedFinding } from '@konductor/interfaces'
import { takesLabels } from '../labels/label-policy.ts'
import { checkManifest } from './check-manifests.ts'
import { manifestOf } from './manifest.ts'
import { isMap } from './place.ts'

/** What the type says, where the inputs do not: `kubernetes:core/v1:Pod` is a `Pod` of `v1`. */
const identityOf = (type: string): { readonly apiVersion: string; readonly kind: string } => {
  const [, apiVersion = '', kind = ''] = type.split(':')
  return { apiVersion: apiVersion.replace(/^core\//, ''), kind }
}

/** What is wrong with the objects of a plan, whatever made them. Lists, patches and charts are none. */
export const checkPlanned = (resources: readonly PlannedFacts[]): readonly PlannedFinding[] => {
  const planned = resources.flatMap((resource) => {
    const { type, inputs, custom, read, provider } = resource
    if (!custom || read === true || !takesLabels(type)) return []
    const manifest = manifestOf({ ...identityOf(type), ...(isMap(inputs) ? inputs : {}) }, provider)
    return manifest === undefined ? [] : [{ resource, manifest }]
  })
  const all = planned.map(({ manifest }) => manifest)
  return planned.flatMap(({ resource, manifest }) =>
    checkManifest(manifest, all, resource.name).map((finding) => ({ ...finding, urn: resource.urn })),
  )
}
