import { reveal, revealed } from '@konductor/core'
import type { ProviderArgs } from '@pulumi/aws'
import type { AssumeRole } from './identity.config.ts'
import type { ProviderSettings } from './provider.config.ts'

/** The settings of a provider in the words of the SDK. */
export const providerArgs = (settings: ProviderSettings, tags: Readonly<Record<string, string>>): ProviderArgs => {
  const { region, profile, sharedConfigFiles, sharedCredentialsFiles, connection, credentials, endpoints } = settings
  const { allowedAccountIds, forbiddenAccountIds, assumeRoles, assumeRoleWithWebIdentity: webIdentity } = settings
  return {
    ...connectionArgs(connection ?? {}),
    region,
    defaultTags: { tags },
    ...(profile === undefined ? {} : { profile }),
    ...(sharedConfigFiles === undefined ? {} : { sharedConfigFiles: [...sharedConfigFiles] }),
    ...(sharedCredentialsFiles === undefined ? {} : { sharedCredentialsFiles: [...sharedCredentialsFiles] }),
    ...(allowedAccountIds === undefined ? {} : { allowedAccountIds: allowedAccountIds.map(revealed) }),
    ...(forbiddenAccountIds === undefined ? {} : { forbiddenAccountIds: forbiddenAccountIds.map(revealed) }),
    ...(assumeRoles === undefined ? {} : { assumeRoles: assumeRoles.map(roleArgs) }),
    ...(webIdentity === undefined ? {} : { assumeRoleWithWebIdentity: webIdentityArgs(webIdentity) }),
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

const connectionArgs = (connection: NonNullable<ProviderSettings['connection']>): ProviderArgs => {
  const { ignoreTags, httpProxy, httpsProxy, ...plain } = connection
  return {
    ...plain,
    ...(httpProxy === undefined ? {} : { httpProxy: revealed(httpProxy) }),
    ...(httpsProxy === undefined ? {} : { httpsProxy: revealed(httpsProxy) }),
    ...(ignoreTags === undefined
      ? {}
      : {
          ignoreTags: {
            ...(ignoreTags.keys === undefined ? {} : { keys: [...ignoreTags.keys] }),
            ...(ignoreTags.keyPrefixes === undefined ? {} : { keyPrefixes: [...ignoreTags.keyPrefixes] }),
          },
        }),
  }
}

const roleArgs = ({ roleArn, externalId, policyArns, transitiveTagKeys, ...more }: AssumeRole) => ({
  roleArn: revealed(roleArn),
  ...(externalId === undefined ? {} : { externalId: revealed(externalId) }),
  ...(policyArns === undefined ? {} : { policyArns: [...policyArns] }),
  ...(transitiveTagKeys === undefined ? {} : { transitiveTagKeys: [...transitiveTagKeys] }),
  ...more,
})

type WebIdentity = NonNullable<ProviderSettings['assumeRoleWithWebIdentity']>

// Pulumi's SDK does not mark the token secret by itself.
const webIdentityArgs = ({ roleArn, webIdentityToken, policyArns, ...more }: WebIdentity) => ({
  roleArn: revealed(roleArn),
  ...(webIdentityToken === undefined ? {} : { webIdentityToken: reveal(webIdentityToken) }),
  ...(policyArns === undefined ? {} : { policyArns: [...policyArns] }),
  ...more,
})

const endpointArgs = (endpoints: NonNullable<ProviderSettings['endpoints']>) =>
  Object.fromEntries(Object.entries(endpoints).map(([service, address]) => [service, revealed(address)]))
