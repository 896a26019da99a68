// Outputs of the stack are nested, secret and unknown as they are; functions and promises are resolved.
import * as pulumi from '@pulumi/pulumi'
import { Site, Thing } from './sdk/acme.mjs'

const one = new Thing('one', { size: 1 })
export const nested = { a: [one.serial, pulumi.secret('x'), { b: null, c: undefined }], promise: Promise.resolve(2) }
export const resource = one
export const component = new Site('shop')
export const list = [pulumi.output(1), [2]]
export const nothing = undefined
export const zero = 0
export const empty = ''
export const no = false
