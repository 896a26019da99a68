// A program that waits for ever is taken for success; the planner says that it is none.
import { Thing } from './sdk/acme.mjs'

new Thing('one')
await new Promise(() => {})
new Thing('two')
