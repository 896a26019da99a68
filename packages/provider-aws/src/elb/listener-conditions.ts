import type { RuleArgs } from './load-balancer-args.ts'

/** One thing a request must fulfil, as AWS takes it. */
export interface AwsCondition {
  readonly pathPattern?: { readonly values: string[] }
  readonly hostHeader?: { readonly values: string[] }
  readonly httpRequestMethod?: { readonly values: string[] }
  readonly httpHeader?: { readonly httpHeaderName: string; readonly values: string[] }
  readonly queryStrings?: { readonly key: string; readonly value: string }[]
  readonly sourceIp?: { readonly values: string[] }
}

/** What a request must look like, as AWS takes it: all of it, and of each list one. */
export const listenerConditions = ({
  paths,
  hosts,
  methods,
  headers = {},
  query = {},
  sourceCidrs,
}: Omit<RuleArgs, 'action' | 'priority'>): readonly AwsCondition[] => [
  ...(paths === undefined ? [] : [{ pathPattern: { values: [...paths] } }]),
  ...(hosts === undefined ? [] : [{ hostHeader: { values: [...hosts] } }]),
  ...(methods === undefined ? [] : [{ httpRequestMethod: { values: [...methods] } }]),
  ...Object.entries(headers).map(([httpHeaderName, values]) => ({
    httpHeader: { httpHeaderName, values: [...values] },
  })),
  // Each on its own: of the values of one condition any would do.
  ...Object.entries(query).map(([key, value]) => ({ queryStrings: [{ key, value }] })),
  ...(sourceCidrs === undefined ? [] : [{ sourceIp: { values: [...sourceCidrs] } }]),
]
