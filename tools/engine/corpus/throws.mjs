// A program that throws ends with its message.
import { Thing } from './sdk/acme.mjs'

await new Thing('one').urn.promise()
throw new Error('this is wrong')
