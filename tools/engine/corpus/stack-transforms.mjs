// A transform of the stack sees everything but default providers, and keeps secrets and unknowns as Outputs.
import * as pulumi from '@pulumi/pulumi'
import { Provider, Site, Thing } from './sdk/acme.mjs'

const seen = []
pulumi.runtime.registerResourceTransform((args) => {
  seen.push(`${args.type} ${args.name}`)
  if (!args.custom || args.type.startsWith('pulumi:')) return undefined
  const kinds = Object.entries(args.props).map(
    ([key, value]) => `${key} ${pulumi.Output.isInstance(value) ? 'Output' : typeof value}`,
  )
  return { props: { ...args.props, kinds }, opts: undefined }
})
const east = new Provider('east')
const one = new Thing('one', { size: 1 }, { provider: east })
new Thing(
  'two',
  { name: one.serial, key: pulumi.secret('x'), tags: { a: pulumi.secret('y'), b: 'c' }, nested: { later: one.serial } },
  { hideDiffs: ['size'], deleteBeforeReplace: true, ignoreChanges: ['name'] },
)
new Site('shop', { provider: east }, (self) => {
  new Thing('child', {}, { parent: self })
})
