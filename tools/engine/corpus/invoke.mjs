// A function is answered in both forms; what a secret argument gives is secret in the Output form.
import * as pulumi from '@pulumi/pulumi'
import { find, findOutput, Thing } from './sdk/acme.mjs'

const plain = await find({ name: 'zone' })
const later = findOutput({ name: pulumi.output('zone') })
const hidden = findOutput({ name: pulumi.secret('zone') })
new Thing('one', { name: plain.id, list: plain.zones })
new Thing('two', { name: later.apply(({ id }) => id) })
export const said = later
export const secret = hidden.apply(({ id }) => id)
export const nothing = findOutput({})
