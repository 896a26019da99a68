// What is named as a secret output is secret for whoever reads it, known or not.
import { Thing } from './sdk/acme.mjs'

const thing = new Thing('one', { size: 1, name: 'n' }, { additionalSecretOutputs: ['serial', 'size'] })
export const { serial, size, name } = thing
new Thing('two', { name: thing.serial, size: thing.size })
