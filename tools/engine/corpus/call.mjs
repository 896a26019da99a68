// A method of a component of a provider is answered; what it is asked with may be unknown.
import { Remote } from './sdk/acme.mjs'

const remote = new Remote('remote', { size: 1 })
export const located = remote.locate({ kind: 'short' }).apply(({ address }) => address)
