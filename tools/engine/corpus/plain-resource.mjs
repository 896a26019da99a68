// A resource of a provider is registered with its inputs; a plain `null` stays, `undefined` goes.
import { Thing } from './sdk/acme.mjs'

export const thing = new Thing('plain', {
  name: 'plain',
  size: 2,
  on: true,
  none: null,
  gone: undefined,
  list: ['a', { b: 1 }],
  empty: {},
})
