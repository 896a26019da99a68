import type { ComponentOptions } from '@konductor/interfaces'
import { KeyPair as AwsKeyPair } from '@pulumi/aws/ec2/keyPair.js'
import type { Input, Output } from '@pulumi/pulumi/output.js'
import { RegionalComponent, type Regional } from '../provider/regional-component.ts'
import { withSupportTags } from '../tags/support-tags.ts'
import { keyPairSafeguards } from './key-pair.controls.ts'

/** What a {@link KeyPair} is made from. */
export interface KeyPairArgs extends Regional {
  /** The public half, as OpenSSH writes it: `ssh-ed25519 AAAA…`. Another one replaces the pair. */
  readonly publicKey: Input<string>
  /** Name in AWS. @default the logical name and what Pulumi adds to make it unique */
  readonly name?: Input<string> | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
}

/**
 * A key pair whose private half never leaves its owner. SSM opens sessions without one.
 *
 * @example
 * new KeyPair('ops', { publicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA... ops' })
 */
export class KeyPair extends RegionalComponent {
  /** Name in AWS. */
  readonly keyName: Output<string>
  readonly fingerprint: Output<string>

  constructor(name: string, args: KeyPairArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:KeyPair', name, args, opts)
    this.needs(args, { publicKey: 'is its public half, as OpenSSH writes it' })
    const controls = this.supports(keyPairSafeguards, {})
    const pair = this.main(AwsKeyPair, {
      keyName: args.name,
      publicKey: args.publicKey,
      tags: withSupportTags(args.tags, controls),
    })
    this.keyName = pair.keyName
    this.fingerprint = pair.fingerprint
  }
}
