// What fails in a hook that runs afterwards ends the run, unless it says that it does not matter.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const fail = () => {
  throw new Error('no quota')
}
const soft = new pulumi.ResourceHook('soft', fail, { onDryRun: true, ignoreErrors: true })
await new Thing('one', {}, { hooks: { afterCreate: [soft] } }).urn.promise()
const hard = new pulumi.ResourceHook('hard', fail, { onDryRun: true })
new Thing('two', {}, { hooks: { afterCreate: [hard] } })
