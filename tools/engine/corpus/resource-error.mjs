// A ResourceError ends the program at its resource.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const one = new Thing('one')
await one.urn.promise()
throw new pulumi.ResourceError('this one is wrong', one, true)
