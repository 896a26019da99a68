import { describe, expect, it } from 'vitest'
import { inspectServices } from './inspect-services.ts'
import { awsConfig } from './section.ts'
import { awsUnits } from './units.ts'

const decoded = (services: unknown) => {
  const outcome = awsConfig.decode({ region: 'us-west-2', services }, 'aws')
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return outcome.right
}

describe('a service that is switched off', () => {
  it('makes none of its units, and the one warning says that they go', () => {
    const section = decoded({ s3: { enabled: false, buckets: { a: {}, b: {} } } })
    expect(awsUnits(section).map(({ id }) => id)).toEqual(['aws.providers.default'])
    expect(inspectServices(section)).toEqual([
      {
        _tag: 'ServiceDisabled',
        severity: 'warning',
        at: 'aws.services.s3.enabled',
        because:
          's3 is switched off: the 2 units written there are not made, and what an earlier update made of them is deleted, with the keys and log buckets that nothing else uses',
        fix: 'nothing, if that is meant; otherwise say enabled: true',
      },
    ])
  })

  it.each([
    ['nothing stands below it', { s3: { enabled: false }, ec2: { enabled: false, defaultInstanceType: 't3.micro' } }],
    ['it is on', { s3: { enabled: true, buckets: { a: {} } } }],
    ['it does not say', { s3: { buckets: { a: {} } } }],
  ])('is not worth saying where %s', (_, services) => {
    expect(inspectServices(decoded(services))).toEqual([])
  })
})
