import { count, shapes, text } from '@konductor/core/config'

/** An amount as Kubernetes writes it: `500m`, `2Gi`, `10`; a plain count may be a number. */
export const quantity = () =>
  shapes({
    number: count({ min: 0 }),
    text: text({
      expected: 'a Kubernetes quantity such as 500m or 2Gi',
      pattern: /^\d+(\.\d+)?([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/,
    }),
  })

/** An amount, decoded. */
export type Quantity = number | string
