// A resource that is named by its URN is looked up among those of the run.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const one = new Thing('one', { size: 1 })
class Known extends pulumi.CustomResource {
  constructor(name, urn) {
    super('acme:index:Thing', name, { size: undefined }, { urn })
  }
}
export const size = one.urn.apply((urn) => new Known('again', urn).size)
