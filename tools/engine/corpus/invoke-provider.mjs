// A function asks the provider it names, or that of its parent.
import { findOutput, Provider, Thing } from './sdk/acme.mjs'

const east = new Provider('east')
const parent = new Thing('parent', {}, { provider: east })
export const own = findOutput({ name: 'zone' }, { provider: east }).apply(({ id }) => id)
export const inherited = findOutput({ name: 'zone' }, { parent }).apply(({ id }) => id)
