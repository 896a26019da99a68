// The SDK of a provider that exists nowhere: what the programs of the corpus register.
import * as pulumi from '@pulumi/pulumi'

const version = '1.2.3'

export class Thing extends pulumi.CustomResource {
  constructor(name, args = {}, options = {}) {
    super('acme:index:Thing', name, { serial: undefined, ...args }, { version, ...options })
  }

  static get(name, id, options) {
    return new Thing(name, {}, { ...options, id })
  }
}

/** The same without a version of its own. */
export class Plain extends pulumi.CustomResource {
  constructor(name, args = {}, options = {}) {
    super('acme:index:Plain', name, { serial: undefined, ...args }, options)
  }
}

export class Site extends pulumi.ComponentResource {
  constructor(name, options, build, args = {}) {
    super('acme:index:Site', name, args, options)
    this.registerOutputs(build?.(this) ?? {})
  }
}

export class Remote extends pulumi.ComponentResource {
  constructor(name, args = {}, options = {}) {
    super('acme:index:Remote', name, { address: undefined, ...args }, { version, ...options }, true)
  }

  locate(args = {}) {
    return pulumi.runtime.call('acme:index:Remote/locate', { __self__: this, ...args }, this)
  }
}

export class Provider extends pulumi.ProviderResource {
  constructor(name, args = {}, options = {}) {
    super('acme', name, args, { version, ...options })
  }

  region() {
    return pulumi.runtime.call('pulumi:providers:acme/region', { __self__: this }, this)
  }
}

export const find = (args, options) => pulumi.runtime.invoke('acme:index:find', args, { version, ...options })

export const findOutput = (args, options) =>
  pulumi.runtime.invokeOutput('acme:index:find', args, { version, ...options })
