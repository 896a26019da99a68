import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { ownTags } from '../tags/own-tags.ts'
import { KeyPair } from './key-pair.ts'

/** Builds a key pair. */
export const buildKeyPair: Builder<'keyPair', AwsCatalogue['keyPair']> = (unit, { via }, context) => {
  const { provider: _, tags, ...said } = unit.settings
  const pair = new KeyPair(unit.name, { ...said, tags: ownTags(tags, via.tags) }, context.options(unit, via.provider))
  return {
    claims: pair.claims,
    offers: { 'aws.keyPair': { name: pair.keyName } },
    state: { name: pair.keyName, fingerprint: pair.fingerprint },
  }
}
