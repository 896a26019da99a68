// process.exit(0) half-way is taken for success; the planner says that it is none.
import { Thing } from './sdk/acme.mjs'

new Thing('one')
setTimeout(() => process.exit(0), 2000)
await new Promise(() => {})
