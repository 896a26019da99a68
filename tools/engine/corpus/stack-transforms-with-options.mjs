// A transform that answers with the options it was given changes what it cannot carry.
import * as pulumi from '@pulumi/pulumi'
import { Provider, Site, Thing } from './sdk/acme.mjs'

pulumi.runtime.registerResourceTransform((args) => ({ props: args.props, opts: args.opts }))
const east = new Provider('east')
new Site('shop', { providers: [east] }, (self) => {
  new Thing('child', { size: 1 }, { parent: self })
})
new Thing(
  'one',
  { size: 1 },
  {
    hideDiffs: ['size'],
    additionalSecretOutputs: ['serial'],
    customTimeouts: { create: '1m' },
    replaceOnChanges: ['name'],
    retainOnDelete: true,
    aliases: [{ name: 'old' }],
  },
)
