// Two resources of one URN end the run.
import { Thing } from './sdk/acme.mjs'

await new Thing('same', { size: 1 }).urn.promise()
new Thing('same', { size: 2 })
