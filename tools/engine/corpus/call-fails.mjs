// A method that fails ends the run.
import { Remote } from './sdk/acme.mjs'

const remote = new Remote('remote', { size: 1 })
export const located = remote.locate({ kind: 'none' })
