// A resource is a value: of inputs, of components and of the stack.
import { Site, Thing } from './sdk/acme.mjs'

const one = new Thing('one')
const site = new Site('shop')
new Thing('two', { one, nested: { site }, list: [one] })
new Site('holder', {}, () => ({ one, site }))
