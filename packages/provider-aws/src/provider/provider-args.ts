import { reveal, revealed } from '@konductor/core'
import type { ProviderArgs } from '@pulumi/aws'
import type { ProviderSettings } from './provider.config.ts'

/** The settings of a provider in the words of the SDK. */
export const providerArgs = (settings: ProviderSettings, tags: Readonly<Record<string, string>>): ProviderArgs => {
  const { region, profile, allowedAccountIds, assumeRole, credentials, endpoints } = settings
  return {
    region,
    defaultTags: { tags },
    ...(profile === undefined ? {} : { profile }),
    ...(allowedAccountIds === undefined ? {} : { allowedAccountIds: allowedAccountIds.map(revealed) }),
    ...(assumeRole === undefined ? {} : { assumeRoles: [roleArgs(assumeRole)] }),
    ...(endpoints === undefined ? {} : { endpoints: [endpointArgs(endpoints)] }),
    ...(credentials === undefined
      ? {}
      : {
          accessKey: reveal(credentials.accessKeyId),
          secretKey: reveal(credentials.secretAccessKey),
          ...(credentials.sessionToken === undefined ? {} : { token: reveal(credentials.sessionToken) }),
        }),
  }
}

const roleArgs = ({ roleArn, externalId, ...more }: NonNullable<ProviderSettings['assumeRole']>) => ({
  roleArn: revealed(roleArn),
  ...(externalId === undefined ? {} : { externalId: revealed(externalId) }),
  ...more,
})

const endpointArgs = (endpoints: NonNullable<ProviderSettings['endpoints']>) =>
  Object.fromEntries(Object.entries(endpoints).map(([service, address]) => [service, revealed(address)]))
