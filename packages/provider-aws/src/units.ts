import { defaultProvider, knownProviders, providerAt, topOf } from './provider/known-providers.ts'
import { providerId, providerSettings, providerUnit, type Provider } from './provider/provider.config.ts'
import type { AwsSection } from './section.ts'
import { askingParts, type AwsUnit } from './services.ts'

/** The units that the section asks for: its providers, what they need of their own, and what is made in them. */
export const awsUnits = (section: AwsSection): readonly AwsUnit[] => {
  const units = askingParts(section, knownProviders(section)).flatMap((part) => (part.enabled ? part.units() : []))
  const written = units.filter(({ implied }) => implied !== true)
  // One for all who need it, however often they ask.
  const implied = new Map(units.filter((unit) => unit.implied === true).map((unit) => [unit.id, unit])).values()
  const used = new Set(units.flatMap(({ needs }) => ('via' in needs ? [needs.via.unit] : [])))
  const defaults = defaultProvider(section)
  return [
    ...Object.entries(namedProviders(section, used)).map(([key, provider]) =>
      providerUnit(key, providerSettings(key, provider, defaults), provider, providerAt(section, key)),
    ),
    ...implied,
    ...written,
  ]
}

/** The default provider is there where it is said, used, or the only one. */
const namedProviders = (section: AwsSection, used: ReadonlySet<string>): Readonly<Record<string, Provider>> => {
  const { providers } = section
  const others = Object.entries(providers).filter(([key, { enabled }]) => key !== 'default' && enabled !== false)
  const written = providers['default']
  const wanted =
    written === undefined
      ? Object.keys(topOf(section)).some((key) => key !== 'tags') ||
        used.has(providerId('default')) ||
        Object.keys(providers).length === 0
      : written.enabled !== false
  return { ...(wanted ? { default: defaultProvider(section) } : {}), ...Object.fromEntries(others) }
}
