// A provider that nobody wrote is made from the configuration of its package, secrets included.
import { Thing } from './sdk/acme.mjs'

new Thing('one')
