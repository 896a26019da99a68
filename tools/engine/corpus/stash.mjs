// A stash keeps a value of the program: its output is its input while it is new.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const stash = new pulumi.Stash('kept', { input: { a: 1, key: pulumi.secret('x') } })
const later = new pulumi.Stash('later', { input: new Thing('one').serial })
export const { output, input } = stash
export const unknown = later.output
