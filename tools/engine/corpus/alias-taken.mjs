// A resource that another one says it was ends the run.
import { Thing } from './sdk/acme.mjs'

await new Thing('one', {}, { aliases: [{ name: 'old' }] }).urn.promise()
new Thing('old')
