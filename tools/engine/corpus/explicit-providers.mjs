// A provider of the program is a resource: its inputs are texts, and its version is noted.
import * as pulumi from '@pulumi/pulumi'
import { Provider, Thing } from './sdk/acme.mjs'

const east = new Provider('east', {
  region: 'east',
  key: pulumi.secret('hush'),
  zones: pulumi.output(['a', 'b']).apply(JSON.stringify),
})
const plain = new pulumi.ProviderResource('acme', 'plain', { region: 'west' })
new Thing('one', {}, { provider: east })
new Thing('two', {}, { provider: plain })
new Thing('three', {}, { provider: east, version: '9.9.9' })
