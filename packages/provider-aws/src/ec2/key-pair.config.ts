import { closed, nameRule, optional, required, text, unitBase, unitSettings, type TypeOf } from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { placementProperties } from '../provider/placement.config.ts'
import type { Placement } from '../provider/placement.ts'
import { Tags } from '../tags/tags.config.ts'
import { keyPairId } from './ec2-ids.ts'

/** Keys of `aws.services.ec2.keyPairs`. */
export const keyPairKeys = nameRule()

/** A key pair: the public half of a key that people log in with. */
export const KeyPair = closed({
  ...placementProperties,
  publicKey: required(
    text({
      expected: 'a public key as OpenSSH writes it, such as ssh-ed25519 AAAA... name, of ED25519 or RSA',
      pattern: /^ssh-(ed25519|rsa) [A-Za-z0-9+/]{40,}={0,3}( [^\n]*)?\n?$/,
    }),
    'The public half; the private one is stays with whoever logs in. Another one replaces the pair.',
    { example: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGj3Zl5wq0o3kVn1m3p7o3bq8b2s1d4f5g6h7j8k9l0m ops' },
  ),
  name: optional(
    text({ expected: 'at most 255 characters', pattern: /^[\x20-\x7e]{1,255}$/ }),
    'Name in AWS (default: its key and what Pulumi adds to make it unique). Another one replaces it.',
  ),
  tags: optional(Tags, 'Tags on the pair, beside those of the provider.'),
  ...unitSettings(['main']),
})
export type KeyPair = TypeOf<typeof KeyPair>

/** A key pair with every default in place. */
export interface KeyPairSettings extends Pick<KeyPair, 'publicKey' | 'name'> {
  readonly provider: string
  readonly region?: string
  readonly tags: Readonly<Record<string, string>>
}

/** A key pair as plain data. */
export const keyPairUnit = (
  key: string,
  own: KeyPair,
  { provider, region, via }: Placement,
): UnitOf<'keyPair', AwsCatalogue['keyPair']> => ({
  kind: 'keyPair',
  id: keyPairId(key),
  at: keyPairId(key),
  name: key,
  settings: {
    provider,
    ...(region === undefined ? {} : { region }),
    publicKey: own.publicKey.trim(),
    ...(own.name === undefined ? {} : { name: own.name }),
    tags: own.tags ?? {},
  },
  needs: { via },
  offers: ['aws.keyPair'],
  ...unitBase(own),
})
