// process.exit(0) half-way is taken for success; the planner says that it is none.
import { Thing } from './sdk/acme.mjs'

await new Thing('one').urn.promise()
process.exit(0)
