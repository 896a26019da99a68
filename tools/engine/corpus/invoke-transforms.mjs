// A transform of functions changes what they are asked.
import * as pulumi from '@pulumi/pulumi'
import { findOutput } from './sdk/acme.mjs'

pulumi.runtime.registerInvokeTransform((args) => ({ args: { ...args.args, name: 'zone' }, opts: args.opts }))
export const found = findOutput({ name: 'other' }).apply(({ id }) => id)
