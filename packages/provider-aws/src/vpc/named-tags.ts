import { Output, output, type Input } from '@pulumi/pulumi/output.js'

type Tags = Record<string, Input<string>>

/** Tags under a `Name`, which is what AWS shows of a part of a network; the user's own win. */
export const namedTags = (name: string, tags: Input<Tags> | undefined, ours: Tags = {}): Input<Tags> => {
  const under = { Name: name, ...ours }
  if (tags === undefined) return under
  return Output.isInstance<Tags>(tags) || tags instanceof Promise
    ? output(tags).apply((own) => ({ ...under, ...own }))
    : { ...under, ...tags }
}
