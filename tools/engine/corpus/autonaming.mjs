// How names are made is configuration of the engine, and changes nothing that is registered.
import { Thing } from './sdk/acme.mjs'

new Thing('one', { size: 1 })
