// A transform that throws ends the program, in its own words.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

pulumi.runtime.registerResourceTransform(() => {
  throw new Error('no such transform')
})
new Thing('one')
