import { meantPolicy } from '../iam/managed-policy-reference.config.ts'
import type { AwsSection } from '../section.ts'
import type { KnownProviders } from './placement.ts'
import { providerId, providerSettings, type Provider } from './provider.config.ts'
import { loginOf } from './same-account.ts'

/** The default provider: what stands at the top of the section, and over it what `providers.default` says. */
export const defaultProvider = (section: AwsSection): Provider => {
  const own = section.providers['default'] ?? {}
  const top = topOf(section)
  return { ...top, ...own, tags: { ...top.tags, ...own.tags } }
}

/** What stands at the top of the section, which is said of the default provider. */
export const topOf = ({ enabled: _, providers: __, services: ___, components: ____, ...top }: AwsSection) => top

/** The providers that units may live in: all that are written and not switched off, and the default one. */
export const knownProviders = (section: AwsSection): KnownProviders => {
  const defaults = defaultProvider(section)
  const { permissionsBoundary } = section.services.iam.defaultRoleConfig
  const boundary = permissionsBoundary === undefined ? {} : { roleBoundary: meantPolicy(permissionsBoundary) }
  const all: Readonly<Record<string, Provider>> = { ...section.providers, default: defaults }
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, { enabled }]) => enabled !== false)
      .map(([key, own]) => {
        const settings = providerSettings(key, own, defaults)
        const { region, allowedAccountIds } = settings
        return [
          key,
          { region, accounts: allowedAccountIds, login: loginOf(settings), ...boundary, at: providerAt(section, key) },
        ]
      }),
  )
}

/** Where a provider is written: the top of the section for a default one that has no entry of its own. */
export const providerAt = (section: AwsSection, key: string): string =>
  section.providers[key] === undefined ? 'aws' : providerId(key)
