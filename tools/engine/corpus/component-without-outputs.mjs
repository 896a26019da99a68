// A component that never says what it has is registered all the same.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

class Silent extends pulumi.ComponentResource {
  constructor(name) {
    super('acme:index:Silent', name, { size: 1 })
    new Thing(`${name}-child`, {}, { parent: this })
  }
}
new Silent('silent')
