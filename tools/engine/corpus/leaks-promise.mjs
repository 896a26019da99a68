// An input that never comes is a leak that Pulumi names.
import { Thing } from './sdk/acme.mjs'

new Thing('one', { name: new Promise(() => {}) })
new Thing('two')
