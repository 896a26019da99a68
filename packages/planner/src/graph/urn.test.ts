import { expect, test } from 'vitest'
import { isProviderType, nameOf, packageOf, providerReference, providerUrn, typeOf, urnOf } from './urn.ts'

const identity = { project: 'site', stack: 'dev', organization: 'acme' }
const stack = urnOf(identity, undefined, 'pulumi:pulumi:Stack', 'site-dev')

test('a URN names the types of all ancestors but the stack', () => {
  expect(stack).toBe('urn:pulumi:dev::site::pulumi:pulumi:Stack::site-dev')
  const outer = urnOf(identity, stack, 'acme:index:Site', 'shop')
  const inner = urnOf(identity, outer, 'acme:index:Site', 'inner')
  expect(inner).toBe('urn:pulumi:dev::site::acme:index:Site$acme:index:Site::inner')
  expect(urnOf(identity, inner, 'acme:index:Thing', 'x')).toBe(
    'urn:pulumi:dev::site::acme:index:Site$acme:index:Site$acme:index:Thing::x',
  )
})

test('a name may hold the separator', () => {
  const urn = urnOf(identity, undefined, 'acme:index:Thing', 'a::b')
  expect([nameOf(urn), typeOf(urn)]).toEqual(['a::b', 'acme:index:Thing'])
  expect(providerUrn(providerReference(urn, 'id'))).toBe(urn)
})

test('a type says its package, and whether it is a provider', () => {
  expect(packageOf('aws:s3/bucket:Bucket')).toBe('aws')
  expect([isProviderType('pulumi:providers:aws'), isProviderType('pulumi:pulumi:Stack')]).toEqual([true, false])
})
