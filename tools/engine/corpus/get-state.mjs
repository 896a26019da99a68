// What is known of a resource when it is looked up goes with the question.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const one = new Thing(
  'found',
  { size: 3, key: pulumi.secret('x') },
  { id: 'i-2', dependsOn: [new Thing('before')], additionalSecretOutputs: ['size'] },
)
export const { size, key } = one
