// A RunError ends the program without a trace.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

await new Thing('one').urn.promise()
throw new pulumi.RunError('say only this')
