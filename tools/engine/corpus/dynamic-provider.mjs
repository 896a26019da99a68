// A provider inside of the program has its code among its inputs.
import * as pulumi from '@pulumi/pulumi'

const provider = { create: async (inputs) => ({ id: 'd-1', outs: inputs }) }
class Made extends pulumi.dynamic.Resource {
  constructor(name, args, options) {
    super(provider, name, { computed: undefined, ...args }, options)
  }
}
const made = new Made('one', { size: 1, key: pulumi.secret('x') })
export const { size, computed } = made
