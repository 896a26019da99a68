// `*` disables the default providers of all packages; functions are refused in words that can be caught.
import { find, findOutput, Provider } from './sdk/acme.mjs'

const words = await find({ name: 'zone' }).then(
  () => 'answered',
  (error) => error.message,
)
const got = new Provider('east')
export const said = words
export const found = findOutput({ name: 'zone' }, { provider: got }).apply(({ id }) => id)
