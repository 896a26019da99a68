// Options that are merged add up.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const [one, two] = [new Thing('one'), new Thing('two')]
new Thing(
  'three',
  {},
  pulumi.mergeOptions(
    { dependsOn: one, protect: true, ignoreChanges: ['a'] },
    { dependsOn: [two], protect: false, ignoreChanges: ['b'] },
  ),
)
