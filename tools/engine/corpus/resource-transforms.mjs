// The transforms of a resource and of those above it change its inputs and options, inner ones first.
import * as pulumi from '@pulumi/pulumi'
import { Site, Thing } from './sdk/acme.mjs'

const add = (key) => (args) => ({
  props: { ...args.props, [key]: `${args.name} ${Object.keys(args.props).length}` },
  opts: args.opts,
})
const site = new Site('shop', { transforms: [add('outer')] }, (self) => {
  new Thing(
    'child',
    { size: 1, key: pulumi.secret('x') },
    { parent: self, transforms: [add('own'), add('second')], protect: true },
  )
})
const one = new Thing('one')
new Thing(
  'after',
  { name: one.serial },
  {
    parent: site,
    transforms: [
      (args) => ({
        props: { more: args.props.name },
        opts: { ...args.opts, dependsOn: [site], ignoreChanges: ['more'] },
      }),
    ],
  },
)
