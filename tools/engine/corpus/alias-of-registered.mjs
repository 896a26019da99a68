// An alias of what is registered ends the run.
import { Thing } from './sdk/acme.mjs'

await new Thing('old').urn.promise()
new Thing('one', {}, { aliases: [{ name: 'old' }] })
