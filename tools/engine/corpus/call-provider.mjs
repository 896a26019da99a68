// A method of a provider is answered.
import { Provider } from './sdk/acme.mjs'

const east = new Provider('east')
export const region = east.region().apply(({ name }) => name)
