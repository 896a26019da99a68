import type { Input } from '@pulumi/pulumi'

/** Where the value of a variable comes from; exactly one of them. */
export interface EnvSource {
  /** `metadata.name` of a config map; `key` says which of its entries. */
  readonly configMap?: Input<string> | undefined
  /** `metadata.name` of a secret; `key` says which of its entries. Mounted as a file it leaks less. */
  readonly secret?: Input<string> | undefined
  readonly key?: string | undefined
  /** Whether the container starts without it, too. @default false */
  readonly optional?: boolean | undefined
  /** A field of the pod: `metadata.name`, `status.podIP`. */
  readonly field?: string | undefined
  /** A request or limit of the container: `limits.memory`. */
  readonly resource?: string | undefined
  /** The unit of `resource`: `1Mi`. @default 1 */
  readonly divisor?: string | undefined
}

/** The value of a variable, or where it comes from. */
export type EnvValue = Input<string> | EnvSource

/** All entries of one object as variables. */
export interface EnvFromArgs {
  readonly configMap?: Input<string> | undefined
  /** Mounted as files they leak less. */
  readonly secret?: Input<string> | undefined
  /** Put before each name. */
  readonly prefix?: string | undefined
  readonly optional?: boolean | undefined
}

/** Whether a value says where it comes from: an output or a promise is a value. */
export const isEnvSource = <V>(value: V): value is Extract<V, EnvSource> =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))
