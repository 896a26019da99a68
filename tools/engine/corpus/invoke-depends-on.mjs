// A function that waits for what is yet to be made is not asked.
import { findOutput, Thing } from './sdk/acme.mjs'

const one = new Thing('one')
export const waiting = findOutput({ name: 'zone' }, { dependsOn: [one] }).apply(({ id }) => id)
export const unknown = findOutput({ name: one.serial }).apply(({ id }) => id)
export const known = findOutput({ name: 'zone' }, { dependsOn: [Thing.get('found', 'i-1')] }).apply(({ id }) => id)
