// A resource without a provider ends the run where its package may have none by default.
import { Provider, Thing } from './sdk/acme.mjs'

const east = new Provider('east')
await new Thing('fine', {}, { provider: east }).urn.promise()
new Thing('lost')
