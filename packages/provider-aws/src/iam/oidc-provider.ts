import { Component } from '@konductor/core'
import type { ComponentOptions } from '@konductor/interfaces'
import { OpenIdConnectProvider } from '@pulumi/aws/iam/openIdConnectProvider.js'
import { output, type Input, type Output } from '@pulumi/pulumi/output.js'
import { withSupportTags } from '../tags/support-tags.ts'
import { oidcProviderSafeguards } from './oidc-provider.controls.ts'

/** What an {@link OidcProvider} is made from. */
export interface OidcProviderArgs {
  /** Address of the issuer, with `https://`. */
  readonly url: Input<string>
  /** Audiences of the tokens that are believed. @default ['sts.amazonaws.com'] */
  readonly audiences?: readonly Input<string>[] | undefined
  /** SHA-1 of the certificates of the issuer. @default AWS trusts the authorities that it knows */
  readonly thumbprints?: readonly Input<string>[] | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
}

/**
 * Somebody whose tokens IAM believes: GitHub, GitLab, the issuer of an EKS cluster. A role says which of his tokens.
 *
 * @example
 * const github = new OidcProvider('github', { url: 'https://token.actions.githubusercontent.com' })
 * new SecureRole('deployer', {
 *   trust: { github: [{ oidcProvider: github, repository: 'acme/platform', branches: ['main'] }] },
 * })
 */
export class OidcProvider extends Component {
  readonly arn: Output<string>
  /** The address without `https://`. */
  readonly issuer: Output<string>

  constructor(name: string, args: OidcProviderArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:OidcProvider', name, args, opts)
    const controls = this.supports(oidcProviderSafeguards, args)
    const provider = this.main(OpenIdConnectProvider, {
      url: args.url,
      clientIdLists: [...(args.audiences ?? ['sts.amazonaws.com'])],
      thumbprintLists: args.thumbprints === undefined ? undefined : [...args.thumbprints],
      tags: withSupportTags(args.tags, controls),
    })
    this.arn = provider.arn
    this.issuer = output(args.url).apply((url) => url.replace(/^https:\/\//, ''))
  }
}
