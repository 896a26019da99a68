import { number, shapes, text } from '@konductor/core/config'

const pattern = '\\d+(\\.\\d+)?([KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?'

/** An amount as Kubernetes writes it: `500m`, `2Gi`, `10`; a plain one may be a number: `0.5`. */
export const quantity = () =>
  shapes({
    number: number({ min: 0 }),
    text: text({ expected: 'a Kubernetes quantity such as 500m or 2Gi', pattern: new RegExp(`^${pattern}$`) }),
  })

/** The same, or that there is none. */
export const quantityOrNone = () =>
  shapes({
    number: number({ min: 0 }),
    text: text({
      expected: 'a Kubernetes quantity such as 500m or 2Gi, or none',
      pattern: new RegExp(`^(none|${pattern})$`),
    }),
  })

/** An amount, decoded. */
export type Quantity = number | string
