// A resource whose id is not known yet is not looked up in a preview.
import { Thing } from './sdk/acme.mjs'

const one = new Thing('one')
const two = Thing.get('found', one.id)
export const { id, serial } = two
