// A function that fails can be caught; in the Output form it ends the program.
import { find } from './sdk/acme.mjs'

export const words = await find({ name: 'none' }).catch((error) => error.message)
