// A promise that nobody catches ends the program.
import { Thing } from './sdk/acme.mjs'

await new Thing('one').urn.promise()
Promise.reject(new Error('nobody caught this'))
