// A program that sets an exit code and ends has failed, with all that it registered.
import { Thing } from './sdk/acme.mjs'

new Thing('one')
process.exitCode = 3
