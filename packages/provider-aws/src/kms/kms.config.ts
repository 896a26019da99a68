import { closed, defaulted, flag, type TypeOf } from '@konductor/core/config'

/** The kms section. */
export const Kms = closed({
  enabled: defaulted(flag(), true, 'Whether what is written below is made.'),
})
export type Kms = TypeOf<typeof Kms>
