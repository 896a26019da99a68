// A hook that fails ends the run, before or after.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const hook = new pulumi.ResourceHook(
  'hard',
  () => {
    throw new Error('no quota')
  },
  { onDryRun: true },
)
new Thing('one', {}, { hooks: { beforeCreate: [hook] } })
