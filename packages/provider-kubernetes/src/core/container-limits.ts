import type { types } from '@pulumi/kubernetes'
import { namespaceDefaults } from './namespace-defaults.ts'
import type { Quantity } from './quantity.ts'
import { amounts } from './quota.ts'

type Amounts = Readonly<Record<string, Quantity>>

/** What containers get and may ask for, in the words of a LimitRange. */
export interface ContainerLimits {
  /** Limits of a container that states none. @default cpu 500m, memory 512Mi */
  readonly default?: Amounts
  /** Requests of a container that states none. @default cpu 100m, memory 128Mi */
  readonly defaultRequest?: Amounts
  /** The most a container may have. */
  readonly max?: Amounts
  /** The least a container may have. */
  readonly min?: Amounts
}

/** The amounts of a container, the given ones over the defaults. */
export const containerAmounts = (own: ContainerLimits = {}) => ({
  default: amounts({ ...namespaceDefaults.limits.default, ...own.default }),
  defaultRequest: amounts({ ...namespaceDefaults.limits.defaultRequest, ...own.defaultRequest }),
  ...(own.max === undefined ? {} : { max: amounts(own.max) }),
  ...(own.min === undefined ? {} : { min: amounts(own.min) }),
})

/** The LimitRange item for containers. */
export const containerLimits = (own: ContainerLimits = {}): types.input.core.v1.LimitRangeItem => ({
  type: 'Container',
  ...containerAmounts(own),
})
