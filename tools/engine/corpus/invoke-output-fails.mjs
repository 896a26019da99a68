// A function that fails in the Output form ends the program.
import { findOutput } from './sdk/acme.mjs'

export const found = findOutput({ name: 'none' }).apply(({ id }) => id)
