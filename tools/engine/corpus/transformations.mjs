// Transformations of the old kind run inside of the program.
import * as pulumi from '@pulumi/pulumi'
import { Site, Thing } from './sdk/acme.mjs'

pulumi.runtime.registerStackTransformation((args) =>
  args.type === 'acme:index:Thing' ? { props: { ...args.props, stack: args.name }, opts: args.opts } : undefined,
)
new Site(
  'shop',
  {
    transformations: [
      (args) => ({ props: { ...args.props, site: true }, opts: pulumi.mergeOptions(args.opts, { protect: true }) }),
    ],
  },
  (self) => {
    new Thing('child', { size: 1 }, { parent: self })
  },
)
new Thing('one')
