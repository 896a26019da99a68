import { describe, expect, it } from 'vitest'
import { partitionOf } from './region.ts'

describe('the partition of a region', () => {
  it.each([
    ['us-west-2', 'aws'],
    ['eu-central-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('%s is %s', (region, partition) => {
    expect(partitionOf(region)).toBe(partition)
  })
})
