// What is not known yet makes what is made from it unknown, and no apply on it runs.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const one = new Thing('one')
const never = one.serial.apply(() => {
  throw new Error('ran')
})
new Thing('two', {
  name: never,
  list: [one.id, 'a'],
  tags: pulumi.all({ a: one.serial, b: 'c' }),
  nested: { x: one.serial },
})
export const unknown = one.serial
export const mixed = { known: 1, later: one.id, list: [one.serial, 2] }
export const known = pulumi.output([1, 2]).apply((list) => list.length)
