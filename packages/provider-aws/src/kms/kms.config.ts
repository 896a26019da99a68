import { closed, defaulted, flag, group, named, type TypeOf } from '@konductor/core/config'
import { Key, keyNames } from './key.config.ts'

/** The kms section. */
export const Kms = closed({
  enabled: defaulted(flag(), true, 'Whether what is written below is made.'),
  keys: group(named(Key, keyNames), 'Keys by name; a provider has its own for what names none.', {
    example: { orders: {} },
  }),
})
export type Kms = TypeOf<typeof Kms>
