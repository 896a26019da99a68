import type { FindOutsideRoles } from '../iam/outside-roles.ts'
import { placementOf, type KnownProviders } from '../provider/placement.ts'
import type { AwsUnit } from '../services.ts'
import { namedKeyId, namedKeyUnit } from './key.config.ts'
import type { Kms } from './kms.config.ts'

/**
 * The keys that are written down.
 *
 * @param findOutside Finds the roles that are not known to be of an account.
 */
export const kmsUnits = ({ keys }: Kms, providers: KnownProviders, findOutside: FindOutsideRoles): readonly AwsUnit[] =>
  Object.entries(keys).map(([name, own]) =>
    namedKeyUnit(name, own, placementOf(providers, namedKeyId(name), own), findOutside),
  )
