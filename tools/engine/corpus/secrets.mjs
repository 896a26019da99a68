// A secret stays one: as a value, inside of others, in what is made from it, and as a whole.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const config = new pulumi.Config()
const whole = new Thing('whole', {
  nested: pulumi.secret({ a: 1, b: ['c'] }),
  list: [pulumi.secret('x'), 'y'],
  deep: { er: { key: pulumi.secret(1) } },
})
new Thing('derived', {
  name: pulumi.interpolate`${config.requireSecret('password')}!`,
  list: whole.list,
  open: pulumi.unsecret(whole.nested),
})
export const nested = whole.nested
export const part = whole.deep.er
export const none = pulumi.secret(null)
