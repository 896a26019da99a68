// Another stack gives its outputs; what is secret there is secret here.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const other = new pulumi.StackReference('organization/other/prod')
export const url = other.getOutput('url')
export const password = other.getOutput('password')
export const none = other.getOutput('none')
export const details = await other.getOutputDetails('url')
new Thing('one', { name: other.requireOutput('url') })
