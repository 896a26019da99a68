// A function of a provider that is not configured yet has no answer.
import { find, findOutput, Provider, Thing } from './sdk/acme.mjs'

const cluster = new Thing('cluster')
const provider = new Provider('within', { region: cluster.serial })
export const found = findOutput({ name: 'zone' }, { provider }).apply(({ id }) => id)
export const empty = await find({ name: 'zone' }, { provider })
