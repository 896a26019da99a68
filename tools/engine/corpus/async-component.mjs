// A component whose data comes later registers what it makes then.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

class Slow extends pulumi.ComponentResource {
  constructor(name) {
    super('acme:index:Slow', name, {})
    this.made = this.getData()
  }
  async initialize() {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return new Thing('late', {}, { parent: this })
  }
}
const slow = new Slow('slow')
export const serial = slow.made.then((thing) => thing.serial)
