// The SDK of a provider that exists nowhere: what tests' programs register.
import * as pulumi from '@pulumi/pulumi'

const version = '1.2.3'

export class Thing extends pulumi.CustomResource {
  constructor(name, args = {}, options = {}) {
    super('acme:index:Thing', name, { endpoint: undefined, token: undefined, ...args }, { version, ...options })
  }

  static get(name, id, options) {
    return new Thing(name, {}, { ...options, id })
  }
}

export class Site extends pulumi.ComponentResource {
  constructor(name, options, build) {
    super('acme:index:Site', name, {}, options)
    this.registerOutputs(build?.(this) ?? {})
  }
}

export class Remote extends pulumi.ComponentResource {
  constructor(name, args = {}, options = {}) {
    super('acme:index:Remote', name, { address: undefined, ...args }, { version, ...options }, true)
  }

  locate() {
    return pulumi.runtime.call('acme:index:Remote/locate', { __self__: this }, this)
  }
}

export class Provider extends pulumi.ProviderResource {
  constructor(name, args = {}, options = {}) {
    super('acme', name, args, { version, ...options })
  }
}

export const find = (args, options) => pulumi.runtime.invoke('acme:index:find', args, { version, ...options })

export const findOutput = (args, options) =>
  pulumi.runtime.invokeOutput('acme:index:find', args, { version, ...options })
