import type { Finding } from '@konductor/interfaces'
import { knownProviders } from './provider/known-providers.ts'
import type { AwsSection } from './section.ts'
import { askingParts } from './services.ts'

/** What switching a service off means, where something is written below it: what was made of it goes. */
export const inspectServices = (section: AwsSection): readonly Finding[] =>
  askingParts(section, knownProviders(section)).flatMap(({ name, at, enabled, units }) => {
    const count = enabled ? 0 : units().filter(({ implied }) => implied !== true).length
    if (count === 0) return []
    return [
      {
        _tag: 'ServiceDisabled',
        severity: 'warning',
        at: `${at}.enabled`,
        because: `${name} is switched off: the ${count === 1 ? 'unit' : `${count} units`} written there ${count === 1 ? 'is' : 'are'} not made, and what an earlier update made of ${count === 1 ? 'it' : 'them'} is deleted, with the keys and log buckets that nothing else uses`,
        fix: 'nothing, if that is meant; otherwise say enabled: true',
      },
    ]
  })
