// A provider may be made from what is yet to be made.
import * as pulumi from '@pulumi/pulumi'
import { Provider, Thing } from './sdk/acme.mjs'

const cluster = new Thing('cluster')
const provider = new Provider(
  'within',
  { region: cluster.serial, token: pulumi.secret(cluster.serial) },
  { dependsOn: [cluster] },
)
export const { serial } = new Thing('inside', { size: 1 }, { provider })
