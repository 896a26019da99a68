import { expect, it } from 'vitest'
import { awsConfig } from '../section.ts'
import { awsUnits } from '../units.ts'
import { inspectProviders } from './inspect-providers.ts'

const warned = (section: object): readonly string[] => {
  const outcome = awsConfig.decode(section, 'aws')
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return inspectProviders(awsUnits(outcome.right), outcome.right)
    .filter(({ _tag }) => _tag.startsWith('Unknown'))
    .map(({ _tag, at }) => `${_tag} ${at}`)
}

const url = 'http://localhost:4566'

it('what providers take from the top of the section is warned of once, where it stands', () => {
  const endpoints = { dynmodb: url }
  expect(warned({ region: 'us-wset-2', endpoints, providers: { a: {}, b: {} } })).toEqual([
    'UnknownRegion aws.region',
    'UnknownService aws.endpoints.dynmodb',
  ])
  expect(warned({ providers: { default: { region: 'us-wset-2', endpoints }, a: {} } })).toEqual([
    'UnknownRegion aws.providers.default.region',
    'UnknownService aws.providers.default.endpoints.dynmodb',
  ])
})

it('what a provider says itself is warned of at the provider', () => {
  expect(
    warned({
      region: 'us-west-2',
      endpoints: { dynmodb: url },
      providers: { a: { endpoints: { dynmodb: url } }, b: { region: 'us-wset-2' } },
    }),
  ).toEqual([
    'UnknownService aws.endpoints.dynmodb',
    'UnknownService aws.providers.a.endpoints.dynmodb',
    'UnknownRegion aws.providers.b.region',
  ])
})
