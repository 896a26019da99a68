// A program that leaves with an exit code has failed.
import { Thing } from './sdk/acme.mjs'

await new Thing('one').urn.promise()
process.exit(1)
