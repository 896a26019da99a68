import { closed, defaulted, flag, type TypeOf } from '@konductor/core/config'

/** The vpc section. */
export const Vpc = closed({
  enabled: defaulted(flag(), true, 'Whether what is written below is made.'),
})
export type Vpc = TypeOf<typeof Vpc>
