import { encodeControls, tagPlace } from '@konductor/core/config'
import type { ControlsByFramework } from '@konductor/interfaces'
import { Output, output, type Input } from '@pulumi/pulumi/output.js'

type TagInputs = Readonly<Record<string, Input<string>>>

/** The controls that a resource supports as tags, one for each framework: `supports.nist-800-53`. */
export const supportTags = (controls: ControlsByFramework): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(controls).map(([framework, ids]) => [`supports.${framework}`, encodeControls(ids, tagPlace)]),
  )

/** The tags of a resource with those under them; the resource's own win. */
export const withSupportTags = (
  tags: Input<TagInputs> | undefined,
  controls: ControlsByFramework,
): Input<TagInputs> | undefined => {
  const ours = supportTags(controls)
  if (Object.keys(ours).length === 0) return tags
  if (tags === undefined) return ours
  return Output.isInstance<TagInputs>(tags) || tags instanceof Promise
    ? output(tags).apply((own) => ({ ...ours, ...own }))
    : { ...ours, ...tags }
}
