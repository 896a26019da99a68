import { record, componentFaults } from '@konductor/core/testing'
import type { ComponentOptions } from '@konductor/interfaces'
import { Role } from '@pulumi/aws/iam/role.js'
import { Bucket } from '@pulumi/aws/s3/bucket.js'
import { BucketPublicAccessBlock } from '@pulumi/aws/s3/bucketPublicAccessBlock.js'
import { describe, expect, it } from 'vitest'
import { RegionalComponent, type Regional } from './regional-component.ts'

class Pair extends RegionalComponent {
  constructor(name: string, args: Regional = {}, opts: ComponentOptions = {}) {
    super('konductor:aws:Pair', name, args, opts)
    this.main(Bucket, {})
    this.child(Role, 'role', { assumeRolePolicy: '{}' })
    this.child(BucketPublicAccessBlock, 'public-access', { bucket: 'x', region: 'eu-west-1' })
  }
}

class House extends RegionalComponent {
  constructor(name: string, args: Regional = {}, opts: ComponentOptions = {}) {
    super('konductor:aws:House', name, args, opts)
    this.child(Pair, 'pair', {})
  }
}

const regions = async (make: () => unknown) =>
  Object.fromEntries(
    (await record(make)).filter(({ custom }) => custom).map(({ name, inputs }) => [name, inputs['region']]),
  )

describe('a regional component', () => {
  it('hands its region to each child that lives in one, unless the child says another', async () => {
    expect(await regions(() => new Pair('p', { region: 'us-east-1' }))).toEqual({
      p: 'us-east-1',
      'p-role': undefined,
      'p-public-access': 'eu-west-1',
    })
  })

  it('hands it to the components among its children', async () => {
    expect(await regions(() => new House('h', { region: 'us-east-1' }))).toEqual({
      'h-pair': 'us-east-1',
      'h-pair-role': undefined,
      'h-pair-public-access': 'eu-west-1',
    })
  })

  it('says nothing of a region where it was given none', async () => {
    expect(await regions(() => new House('h'))).toEqual({
      'h-pair': undefined,
      'h-pair-role': undefined,
      'h-pair-public-access': 'eu-west-1',
    })
  })

  it('keeps the rules of components', async () => {
    expect(await componentFaults(() => new House('h', { region: 'us-east-1' }))).toEqual([])
  })
})
