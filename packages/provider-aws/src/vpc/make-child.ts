import type { ChildOptions, ResourceClass } from '@konductor/core'
import type { Resource } from '@pulumi/pulumi'

/** `child` of a component, handed to functions that make a part of it. */
export type MakeChild = <R extends Resource, A extends object | undefined>(
  Type: ResourceClass<R, A>,
  role: string,
  args: NonNullable<NoInfer<A>>,
  opts?: ChildOptions,
) => R
