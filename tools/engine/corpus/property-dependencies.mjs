// What an input is made from is known for each input, through apply, all and interpolate.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const one = new Thing('one')
const two = new Thing('two', { name: one.serial })
new Thing('three', {
  name: pulumi.interpolate`${one.serial}-${two.serial}`,
  size: pulumi.all([two.id]).apply(([id]) => id.length),
  nested: { a: [one.id, { b: two.urn }] },
  known: one.urn,
  free: 1,
})
