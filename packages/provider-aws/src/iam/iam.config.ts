import { closed, defaulted, flag, type TypeOf } from '@konductor/core/config'

/** The iam section. */
export const Iam = closed({
  enabled: defaulted(flag(), true, 'Whether what is written below is made.'),
})
export type Iam = TypeOf<typeof Iam>
