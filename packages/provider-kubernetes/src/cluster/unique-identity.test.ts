import { output } from '@pulumi/pulumi/output.js'
import { expect, it } from 'vitest'
import { uniqueIdentity } from './unique-identity.ts'

it('an identity is that of one cluster of a run', () => {
  const run = {}
  expect(uniqueIdentity(run, 'dev', 'acme-dev')).toBe('acme-dev')
  expect(uniqueIdentity(run, 'dev', 'acme-dev')).toBe('acme-dev')
  expect(uniqueIdentity({}, 'prod', 'acme-dev')).toBe('acme-dev')
  expect(() => uniqueIdentity(run, 'prod', 'acme-dev')).toThrow('the clusters dev and prod have the same identity')
})

it('an identity is never nothing', () => {
  expect(() => uniqueIdentity({}, 'dev', '')).toThrow('the cluster dev has no identity')
})

it('what another module gives is looked at when it is known', async () => {
  const given = uniqueIdentity({}, 'dev', output('arn'))
  expect(await new Promise((resolve) => output(given).apply(resolve))).toBe('arn')
})
