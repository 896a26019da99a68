// Whatever a program still does after its module ended is waited for.
import { Thing } from './sdk/acme.mjs'

new Thing('one')
setTimeout(() => new Thing('two'), 100)
