// A program that wants another version of Pulumi ends.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

await pulumi.requirePulumiVersion('>=99.0.0')
new Thing('one')
