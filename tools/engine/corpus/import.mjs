// A resource that exists is taken over by its id.
import { Thing } from './sdk/acme.mjs'

const one = new Thing('one', { name: 'i-1', size: 1 }, { import: 'i-1' })
export const { id, size } = one
