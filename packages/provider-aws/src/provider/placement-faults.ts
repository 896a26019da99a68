import type { Fault } from '@konductor/core/config'
import { ec2Places } from '../ec2/ec2-places.ts'
import { loadBalancerPlaces } from '../elb/load-balancer-places.ts'
import type { AwsSection } from '../section.ts'
import { askingParts, type AwsUnit } from '../services.ts'
import { acrossAccounts } from './across-accounts.ts'
import { belowSection } from './below-section.ts'
import { knownProviders } from './known-providers.ts'
import { networksApart } from './networks-apart.ts'
import { providerId } from './provider.config.ts'
import { apartFaults, partitionFaults } from './region-faults.ts'

/** What is wrong with where units live, seen over the whole section. */
export const placementFaults = (section: AwsSection): readonly Fault[] => {
  const providers = knownProviders(section)
  const units = askingParts(section, providers).flatMap((part) => (part.enabled ? part.units() : []))
  const abroad = apartFaults(units, providers)
  const said = new Set(abroad.map(({ below = [] }) => below.join('.')))
  return [
    ...inDisabledProviders(section, units),
    ...partitionFaults(units, providers),
    ...abroad,
    ...networksApart(units).filter(({ below = [] }) => !said.has(below.join('.'))),
    ...acrossAccounts(units, providers),
    ...loadBalancerPlaces(units, section, providers),
    ...ec2Places(section, providers),
  ]
}

/**
 * A fault for each unit whose provider is switched off: left out in silence, it would be deleted. What all units of a
 * kind have is said once, where it stands.
 */
const inDisabledProviders = (section: AwsSection, units: readonly AwsUnit[]): readonly Fault[] => {
  const disabled = new Map(
    Object.entries(section.providers)
      .filter(([, { enabled }]) => enabled === false)
      .map(([key]) => [providerId(key), key]),
  )
  if (disabled.size === 0) return []
  const places = new Map(
    units
      .flatMap(({ needs }) => ('via' in needs ? [needs.via] : []))
      .flatMap(({ at, unit }) => (disabled.has(unit) ? [[at, disabled.get(unit) ?? '']] : [])),
  )
  return [...places].map(([at, provider]) => ({
    _tag: 'ProviderDisabled',
    because: `the provider ${provider} is disabled`,
    fix: `name another, or enable it: aws.providers.${provider}.enabled: true`,
    below: belowSection(at),
  }))
}
