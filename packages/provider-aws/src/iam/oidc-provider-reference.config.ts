import { optional, text, unitReference, type Fault, type WrittenReference } from '@konductor/core/config'

/** The settings that say whose tokens are believed. */
export const oidcProviderProperties = {
  oidcProvider: optional(
    unitReference({
      expected: 'the key of a provider under aws.services.iam.oidcProviders',
      pattern: /^[a-z][a-z0-9-]*$/,
    }),
    'The OIDC provider, of this configuration or of another stack.',
  ),
  oidcProviderArn: optional(
    text({
      expected: 'the ARN of an OIDC provider',
      pattern: /^arn:aws[a-z-]*:iam::\d{12}:oidc-provider\/.+$/,
    }),
    'An OIDC provider that the account has.',
  ),
} as const

/** What those settings decode to. */
export interface WrittenOidcProvider {
  readonly oidcProvider?: WrittenReference
  readonly oidcProviderArn?: string
}

/** Faults of those settings: two providers, or none where there is no other way to know it. */
export const oneOidcProvider = (
  { oidcProvider, oidcProviderArn }: WrittenOidcProvider,
  needed = false,
): readonly Fault[] => {
  const said = [oidcProvider, oidcProviderArn].filter((one) => one !== undefined).length
  return said === 2 || (needed && said === 0)
    ? [
        {
          _tag: 'OneOf',
          because: `oidcProvider or oidcProviderArn says whose tokens are believed; found ${said === 0 ? 'neither' : 'both'}`,
          fix: 'keep oidcProvider for one of this configuration, oidcProviderArn for one that the account has',
        },
      ]
    : []
}
