import type { ProviderSettings } from './provider.config.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where a provider's credentials come from, in words that can be logged: configuration, then environment variables, then
 * what the machine has.
 *
 * Says only where they are. Credentials of the environment are never copied into a provider, where they would be stored.
 */
export const credentialSource = (
  {
    credentials,
    profile,
    assumeRoleWithWebIdentity: web,
  }: Pick<ProviderSettings, 'assumeRoleWithWebIdentity' | 'credentials' | 'profile'>,
  env: Environment,
): string => {
  if (credentials !== undefined) return 'configuration (static keys)'
  if (web !== undefined)
    return `configuration (${web.webIdentityTokenFile === undefined ? 'a web identity token' : `the web identity token in ${web.webIdentityTokenFile}`})`
  if (profile !== undefined) return `configuration (the profile ${profile})`
  if (env['AWS_ACCESS_KEY_ID'] && env['AWS_SECRET_ACCESS_KEY']) return 'environment variables (AWS_ACCESS_KEY_ID)'
  if (env['AWS_WEB_IDENTITY_TOKEN_FILE']) return 'environment variables (AWS_WEB_IDENTITY_TOKEN_FILE)'
  if (env['AWS_PROFILE']) return 'environment variables (AWS_PROFILE)'
  return 'the machine (default profile, container or instance role)'
}
