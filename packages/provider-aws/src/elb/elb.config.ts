import { closed, defaulted, flag, type TypeOf } from '@konductor/core/config'

/** The elb section. */
export const Elb = closed({
  enabled: defaulted(flag(), true, 'Whether what is written below is made.'),
})
export type Elb = TypeOf<typeof Elb>
