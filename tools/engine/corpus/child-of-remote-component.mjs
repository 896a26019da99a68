// A resource may stand under a component that a provider builds.
import { Provider, Remote, Thing } from './sdk/acme.mjs'

const remote = new Remote('remote', {}, { providers: [new Provider('east')] })
new Thing('child', {}, { parent: remote })
