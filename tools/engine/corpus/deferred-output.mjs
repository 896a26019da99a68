// An Output may be promised before what it comes from exists.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const [later, resolve] = pulumi.deferredOutput()
new Thing('one', { name: later })
const two = new Thing('two')
resolve(two.serial)
