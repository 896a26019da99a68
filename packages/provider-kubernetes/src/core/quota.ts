import { namespaceDefaults } from './namespace-defaults.ts'
import type { Quantity } from './quantity.ts'

/**
 * The hard limits of a namespace: the given ones over the defaults.
 *
 * @param own Keys of a ResourceQuota: `pods`, `requests.cpu`, `count/jobs.batch`.
 */
export const quota = (own: Readonly<Record<string, Quantity>> = {}): Readonly<Record<string, string>> =>
  amounts({ ...namespaceDefaults.quota, ...own })

/** Amounts as text: the API takes no numbers. */
export const amounts = (by: Readonly<Record<string, Quantity>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(by).map(([key, amount]) => [key, String(amount)]))
