import { reveal } from '@konductor/core'
import type { ProviderArgs } from '@pulumi/aws'
import type { ProviderSettings } from './provider.config.ts'

/** The settings of a provider in the words of the SDK. */
export const providerArgs = (settings: ProviderSettings, tags: Readonly<Record<string, string>>): ProviderArgs => {
  const { region, profile, allowedAccountIds, assumeRole, credentials, endpoints } = settings
  return {
    region,
    defaultTags: { tags },
    ...(profile === undefined ? {} : { profile }),
    ...(allowedAccountIds === undefined ? {} : { allowedAccountIds: [...allowedAccountIds] }),
    ...(assumeRole === undefined ? {} : { assumeRoles: [assumeRole] }),
    ...(endpoints === undefined ? {} : { endpoints: [endpoints] }),
    ...(credentials === undefined
      ? {}
      : {
          accessKey: reveal(credentials.accessKeyId),
          secretKey: reveal(credentials.secretAccessKey),
          ...(credentials.sessionToken === undefined ? {} : { token: reveal(credentials.sessionToken) }),
        }),
  }
}
