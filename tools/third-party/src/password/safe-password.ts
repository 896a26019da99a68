import { Component, type ComponentOptions } from '@konductor/core'
import { secret, type Input, type Output } from '@pulumi/pulumi'
import { RandomPassword } from '@pulumi/random/randomPassword.js'
import { passwordSafeguards } from './password.controls.ts'

/** What a {@link SafePassword} is made from. */
export interface SafePasswordArgs {
  /** Characters it has. @default 32 */
  readonly length?: number
  /** Whether there are others among them than letters and digits. @default true */
  readonly special?: boolean
  /** When it changes, so does the password. */
  readonly rotation?: Input<string> | undefined
}

/**
 * A password that is kept from one run to the next, and that nobody sees.
 *
 * @example
 * const { value } = new SafePassword('database')
 */
export class SafePassword extends Component {
  readonly value: Output<string>

  constructor(name: string, args: SafePasswordArgs = {}, opts: ComponentOptions = {}) {
    super('acme:random:SafePassword', name, args, opts)
    const { length = 32, rotation, special = true } = args
    this.supports(passwordSafeguards, { length })
    const password = this.main(RandomPassword, {
      length,
      special,
      minLower: 1,
      minUpper: 1,
      minNumeric: 1,
      ...(special ? { minSpecial: 1 } : {}),
      ...(rotation === undefined ? {} : { keepers: { rotation } }),
    })
    this.value = secret(password.result)
  }
}
