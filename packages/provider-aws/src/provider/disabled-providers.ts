import type { Fault } from '@konductor/core/config'
import type { AwsSection } from '../section.ts'
import { askingParts } from '../services.ts'
import { knownProviders } from './known-providers.ts'
import { providerId } from './provider.config.ts'

/**
 * A fault for each unit whose provider is switched off: left out in silence, it would be deleted. What all units of a
 * kind have is said once, where it stands.
 */
export const inDisabledProviders = (section: AwsSection): readonly Fault[] => {
  const disabled = new Map(
    Object.entries(section.providers)
      .filter(([, { enabled }]) => enabled === false)
      .map(([key]) => [providerId(key), key]),
  )
  if (disabled.size === 0) return []
  const places = new Map(
    askingParts(section, knownProviders(section))
      .flatMap((part) => (part.enabled ? part.units() : []))
      .flatMap(({ needs }) => ('via' in needs ? [needs.via] : []))
      .flatMap(({ at, unit }) => (disabled.has(unit) ? [[at, disabled.get(unit) ?? '']] : [])),
  )
  return [...places].map(([at, provider]) => ({
    _tag: 'ProviderDisabled',
    because: `the provider ${provider} is disabled`,
    fix: `name another, or enable it: aws.providers.${provider}.enabled: true`,
    // Keys of units hold no dots, so that the path can be read back.
    below: at.split('.').slice(1),
  }))
}
