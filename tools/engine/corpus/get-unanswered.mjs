// What a resource that is looked up has is unknown in a plan where nobody answers; a preview asks the provider.
import { Thing } from './sdk/acme.mjs'

export const { serial } = Thing.get('found', 'i-1')
