// What is thrown inside of apply ends the program.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

pulumi.output(1).apply(() => {
  throw new Error('in an apply')
})
new Thing('one')
