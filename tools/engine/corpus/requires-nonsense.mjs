// A range of versions that is none is refused.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

await pulumi.requirePulumiVersion('as new as it gets')
new Thing('one')
