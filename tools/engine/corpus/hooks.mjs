// Hooks that ask for it run in previews, before and after.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const ran = []
const hook = (name, options) =>
  new pulumi.ResourceHook(
    name,
    (args) => {
      ran.push(
        `${name} ${args.name} ${Object.keys(args.newInputs ?? {})} ${args.newOutputs === undefined ? 'before' : 'after'}`,
      )
    },
    options,
  )
const one = new Thing(
  'one',
  { size: 1 },
  {
    hooks: {
      beforeCreate: [hook('early', { onDryRun: true }), hook('later')],
      afterCreate: [hook('done', { onDryRun: true })],
      afterDelete: [hook('gone')],
    },
  },
)
export const list = one.urn.apply(() => ran)
