// A program may say which versions of Pulumi it wants.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

await pulumi.requirePulumiVersion('>=3.100.0')
new Thing('one')
