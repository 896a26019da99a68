import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { KeyPair } from './key-pair.ts'

/** Builds a key pair. */
export const buildKeyPair: Builder<'keyPair', AwsCatalogue['keyPair']> = (unit, { via }, context) => {
  const { provider: _, tags, ...said } = unit.settings
  const pair = new KeyPair(
    unit.name,
    { ...said, tags: Object.keys(tags).length === 0 ? undefined : tags },
    context.options(unit, via.provider),
  )
  return {
    claims: pair.claims,
    offers: { 'aws.keyPair': { name: pair.keyName } },
    state: { name: pair.keyName, fingerprint: pair.fingerprint },
  }
}
