// A resource is looked up by its id: it is read, not made.
import { Provider, Thing } from './sdk/acme.mjs'

const one = Thing.get('found', 'i-1', { provider: new Provider('east') })
export const { id, urn } = one
new Thing('uses', { name: one.id })
