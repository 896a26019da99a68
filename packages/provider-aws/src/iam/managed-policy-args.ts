import type { Input, Resource } from '@pulumi/pulumi'

/** A policy to attach: one of AWS by its name and path (`service-role/AWSLambdaBasicExecutionRole`), or any by its ARN. */
export type PolicyToAttach =
  | { readonly aws: string }
  | {
      readonly arn: Input<string>
      /** What its attachment is called after the name of the component; final. */
      readonly as: string
      /** What `as` was before. */
      readonly formerly?: string | undefined
      /** What must exist before. */
      readonly after?: Resource | undefined
    }
