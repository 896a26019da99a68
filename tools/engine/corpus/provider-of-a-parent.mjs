// A resource under another of the same package takes its provider; one of another package does not.
import * as pulumi from '@pulumi/pulumi'
import { Provider, Thing } from './sdk/acme.mjs'

const east = new Provider('east', { region: 'east' })
const parent = new Thing('parent', {}, { provider: east })
new Thing('child', {}, { parent })
new pulumi.CustomResource('aws:sqs/queue:Queue', 'queue', {}, { parent, version: '7.48.0' })
