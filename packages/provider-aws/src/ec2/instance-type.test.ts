import { describe, expect, it } from 'vitest'
import { instanceTypes } from '../generated/instance-types.ts'
import { amazonLinux, architectureOf, assumedType, InstanceType } from './instance-type.ts'

describe('an instance type', () => {
  it.each([
    't4g.small',
    'm7gd.2xlarge',
    'c7gn.large',
    'im4gn.large',
    'is4gen.medium',
    'hpc7g.4xlarge',
    'a1.metal',
    'x2gd.large',
  ])('%s is of Graviton', (type) => {
    expect(architectureOf(type)).toBe('arm64')
    expect(amazonLinux(type)).toBe('/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64')
  })

  it.each(['t3.micro', 'g5.xlarge', 'gr6.4xlarge', 'm7i-flex.large', 'u7in-16tb.224xlarge', 'g6e.xlarge', 'c5n.large'])(
    '%s is not',
    (type) => {
      expect(architectureOf(type)).toBe('x86_64')
    },
  )

  it('has the form that it is checked for, all that are known', () => {
    expect(instanceTypes.filter((type) => !InstanceType.is(type))).toEqual([])
    expect(instanceTypes).toContain(assumedType)
  })
})
