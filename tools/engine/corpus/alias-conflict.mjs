// Two resources that were the same one end the run.
import { Thing } from './sdk/acme.mjs'

await new Thing('one', {}, { aliases: [{ name: 'old' }] }).urn.promise()
new Thing('two', {}, { aliases: [{ name: 'old' }] })
