import type { Finding } from '@konductor/interfaces'
import type { ProviderSettings } from './provider/provider.config.ts'
import { partitionOf } from './provider/region.ts'
import { isOneAccount, loginOf } from './provider/same-account.ts'
import type { AwsUnit } from './services.ts'
import { uniqueIn, type Unique } from './unique-names.ts'

interface Named {
  readonly unit: AwsUnit
  readonly unique: Unique
  readonly provider: ProviderSettings
}

/** Units that ask AWS for the same name where it has each once: it refuses the second, in the middle of an update. */
export const inspectSameName = (units: readonly AwsUnit[]): readonly Finding[] => {
  const providers = new Map(units.flatMap((unit) => (unit.kind === 'provider' ? [[unit.id, unit.settings]] : [])))
  const seen = new Map<string, Named[]>()
  return units.flatMap((unit) => {
    const provider = 'via' in unit.needs ? providers.get(unit.needs.via.unit) : undefined
    if (provider === undefined) return []
    const found = uniqueIn(unit).flatMap((unique): readonly Finding[] => {
      const id = JSON.stringify([unique.what, unique.id])
      const before = seen.get(id) ?? []
      const one: Named = { unit, unique, provider }
      const other = before.find((each) => areOne(each, one))
      seen.set(id, [...before, one])
      return other === undefined ? [] : [twice(one, other)]
    })
    return found.slice(0, 1)
  })
}

const areOne = (one: Named, other: Named): boolean => {
  if (JSON.stringify(one.provider.endpoints) !== JSON.stringify(other.provider.endpoints)) return false
  switch (one.unique.within) {
    case 'peers':
      return true
    case 'partition':
      return partitionOf(regionOf(one)) === partitionOf(regionOf(other))
    case 'account':
      return ofOneAccount(one, other)
    case 'region':
      return regionOf(one) === regionOf(other) && ofOneAccount(one, other)
    case 'network':
      return networkOf(one) !== undefined && networkOf(one) === networkOf(other)
  }
}

const ofOneAccount = (one: Named, other: Named): boolean =>
  one.provider.key === other.provider.key || isOneAccount(loginOf(one.provider), loginOf(other.provider))

const regionOf = ({ unit, provider }: Named): string =>
  ('region' in unit.settings ? unit.settings.region : undefined) ?? provider.region

/** The same text for the same network; not there where there is none, which is a problem of its own. */
const networkOf = ({ unit }: Named): string | undefined => {
  if (unit.kind !== 'emptySecurityGroup') return undefined
  const { network } = unit.needs
  return network === undefined ? unit.settings.vpcId : JSON.stringify(network.from ?? network.unit)
}

const once: Readonly<Record<Unique['within'], string>> = {
  partition: 'AWS has one in all accounts',
  account: 'an account has one',
  region: 'an account has one in a region',
  network: 'a network has one',
  peers: 'two networks have one',
}

const twice = ({ unit, unique }: Named, { unit: other }: Named): Finding => {
  const { what, name, within, setting } = unique
  return {
    _tag: 'SameName',
    severity: 'problem',
    at: setting === undefined ? unit.at : `${unit.at}.${setting}`,
    because: `${other.at} is the ${what} ${name}, and ${once[within]}`,
    fix: setting === undefined ? 'keep one of the two' : 'give one of the two another name',
  }
}
