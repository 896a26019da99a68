import { expect, test } from 'vitest'
import { planned, planOf, urnOf } from '../../test/planned.ts'
import { byType, childrenOf, descendantsOf, find, provenance } from './ask.ts'

const provider = planned('pulumi:providers:aws', 'aws-east')
const component = planned('konductor:aws:SecureBucket', 'logs', { custom: false })
const key = planned('konductor:aws:SecureBucket$konductor:aws:EncryptionKey', 'logs-key', {
  custom: false,
  parent: component.urn,
})
const bucket = planned('konductor:aws:SecureBucket$aws:s3/bucket:Bucket', 'logs', {
  parent: component.urn,
  provider: provider.urn,
})
const kms = planned('konductor:aws:SecureBucket$konductor:aws:EncryptionKey$aws:kms/key:Key', 'logs-key', {
  parent: key.urn,
})
const plan = planOf([component, key, kms, bucket, provider])

test('resources are found by type, as Pulumi writes it and as it shows it', () => {
  expect(byType(plan, 'aws:s3/bucket:Bucket')).toEqual([bucket])
  expect(byType(plan, 'aws:s3:Bucket')).toEqual([bucket])
})

test('the one resource that fits is found, and who finds none or several is told what there is', () => {
  expect(find(plan, { type: 'aws:s3:Bucket', name: 'logs' })).toBe(bucket)
  expect(() => find(plan, { name: 'logs' })).toThrow(
    '2 resources have name logs; there are:\n  konductor:aws:SecureBucket logs\n  aws:s3:Bucket logs',
  )
  expect(() => find(planOf([bucket]), { type: 'a:b:C' })).toThrow(
    'no resource has type a:b:C; there is:\n  aws:s3:Bucket logs',
  )
})

test('children stand directly under a resource, descendants however deep', () => {
  expect(childrenOf(plan, component)).toEqual([key, bucket])
  expect(descendantsOf(plan, component.urn)).toEqual([key, kms, bucket])
})

test('a resource comes from its components, the outermost of which is the unit', () => {
  expect(provenance(plan, kms)).toEqual({ components: [component, key], module: 'konductor:aws', unit: 'logs' })
  expect(provenance(plan, bucket)).toEqual({
    components: [component],
    module: 'konductor:aws',
    unit: 'logs',
    provider,
  })
  expect(provenance(plan, provider)).toEqual({ components: [], module: 'pulumi', unit: 'aws-east' })
  expect(() => provenance(plan, urnOf('a:b:C', 'x'))).toThrow('the plan has no urn:')
})
