import { amountOf } from '../core/amount.ts'
import type { Limit, ResourcesArgs } from './container-args.ts'
import { podDefaults } from './pod-defaults.ts'

type Amounts = Readonly<Record<string, Limit>>

/** What a container gets and may use: the given amounts over the defaults, which give way to them. */
export const resolvedAmounts = ({ requests = {}, limits = {} }: ResourcesArgs = {}): {
  readonly requests: Amounts
  readonly limits: Amounts
} => ({
  requests: { ...fitted(podDefaults.requests, limits, (request, limit) => request > limit), ...requests },
  limits: { ...fitted(podDefaults.limits, requests, (limit, request) => limit < request), ...limits },
})

/** The defaults, and what is given of the other side where a default does not go with it. */
const fitted = (defaults: Amounts, other: Amounts, clashes: (own: number, given: number) => boolean): Amounts =>
  Object.fromEntries(
    Object.entries(defaults).map(([name, amount]) => {
      const given = other[name]
      return given !== undefined && given !== 'none' && clashes(amountOf(amount), amountOf(given))
        ? [name, given]
        : [name, amount]
    }),
  )

/** The same as Kubernetes takes it: text, and nothing where it is to be none. */
export const containerResources = (own?: ResourcesArgs) => {
  const { requests, limits } = resolvedAmounts(own)
  return { requests: written(requests), limits: written(limits) }
}

const written = (amounts: Amounts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(amounts)
      .filter(([, amount]) => amount !== 'none')
      .map(([name, amount]): [string, string] => [name, String(amount)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
