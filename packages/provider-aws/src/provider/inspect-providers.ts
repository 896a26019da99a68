import type { Finding } from '@konductor/interfaces'
import type { AwsSection } from '../section.ts'
import type { AwsUnit } from '../services.ts'
import { inspectProvider } from './inspect-provider.ts'
import { providerId } from './provider.config.ts'

/** What is worth saying of providers, each once and where it is written: they take from the top of the section. */
export const inspectProviders = (units: readonly AwsUnit[], section: AwsSection): readonly Finding[] => {
  const found = units.flatMap((unit) =>
    unit.kind === 'provider'
      ? inspectProvider(unit).map((finding): Finding => {
          const [setting = '', ...rest] = finding.at.slice(unit.at.length + 1).split('.')
          return setting === ''
            ? finding
            : { ...finding, at: [writtenAt(section, unit.settings.key, setting), setting, ...rest].join('.') }
        })
      : [],
  )
  return [...new Map(found.map((finding) => [`${finding._tag} ${finding.at}`, finding])).values()]
}

/** Who says a setting that a provider has: itself, the default provider, or the top of the section. */
const writtenAt = ({ providers }: AwsSection, key: string, setting: string): string => {
  const says = (name: string): boolean => Object.hasOwn(providers[name] ?? {}, setting)
  return says(key) ? providerId(key) : says('default') ? providerId('default') : 'aws'
}
