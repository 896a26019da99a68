// A component of a provider is built by it: what it says is unknown, and so is what is in it.
import * as pulumi from '@pulumi/pulumi'
import { Provider, Remote, Thing } from './sdk/acme.mjs'

const one = new Thing('one')
const remote = new Remote(
  'remote',
  { size: 1, later: one.serial, key: pulumi.secret('x') },
  { provider: new Provider('east') },
)
export const { address, urn } = remote
new Thing('uses', { name: remote.address }, { dependsOn: [remote] })
