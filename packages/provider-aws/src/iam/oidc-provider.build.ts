import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { ownTags } from '../tags/own-tags.ts'
import { OidcProvider } from './oidc-provider.ts'

/** Builds an OIDC provider. */
export const buildOidcProvider: Builder<'oidcProvider', AwsCatalogue['oidcProvider']> = (unit, { via }, context) => {
  const { settings } = unit
  const provider = new OidcProvider(
    unit.name,
    {
      url: settings.url,
      audiences: settings.audiences,
      thumbprints: settings.thumbprints,
      tags: ownTags(settings.tags, via.tags),
    },
    context.options(unit, via.provider),
  )
  return {
    claims: provider.claims,
    offers: {
      'aws.oidcProvider': {
        // Its ARN follows from account and address: known before it exists, so that a preview shows who is trusted.
        arn: via
          .account()
          .apply(
            (account) =>
              `arn:${via.partition}:iam::${account}:oidc-provider/${settings.url.replace(/^https:\/\//, '')}`,
          ),
        issuer: provider.issuer,
        resource: provider,
      },
    },
    state: {
      arn: provider.arn,
      url: settings.url,
      controls: provider.controls,
    },
  }
}
