import { CustomResource } from '@pulumi/kubernetes/apiextensions/customResource.js'
import type { CustomResourceOptions } from '@pulumi/pulumi'
import { mergeOptions } from '@pulumi/pulumi/resource.js'
import { otherVersions } from './other-versions.ts'

/** What an object of any kind takes. */
export interface CustomObjectArgs {
  readonly apiVersion: string
  readonly kind: string
  readonly [property: string]: unknown
}

/**
 * An object of a kind that the SDK has no class of. The version of its API stands in its type; so that another one is an
 * update of the object, as it is for the kinds of the SDK, and not a second object, it has the other types as aliases.
 */
export class CustomObject extends CustomResource {
  constructor(name: string, args: CustomObjectArgs, opts?: CustomResourceOptions) {
    const { apiVersion, kind } = args
    const aliases = otherVersions(apiVersion).map((other) => ({ type: `kubernetes:${other}:${kind}` }))
    super(name, args, mergeOptions(opts, { aliases }))
  }
}
