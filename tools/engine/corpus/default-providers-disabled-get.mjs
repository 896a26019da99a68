// Looking a resource up needs a provider as well.
import { Thing } from './sdk/acme.mjs'

export const { serial } = Thing.get('lost', 'i-1')
