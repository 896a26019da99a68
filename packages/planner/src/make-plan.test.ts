import { expect, test } from 'vitest'
import { plan } from './index.ts'

const project = (name: string): string => `${import.meta.dirname}/../test/fixtures/${name}`

test('a program of one resource gives the stack, the resource, the provider by default and the outputs', async () => {
  const planned = await plan({ project: project('one'), stack: 'dev' })
  expect(planned.ended).toEqual({ ok: true, exitCode: 0 })
  expect(planned.problems).toEqual([])
  expect(planned.resources.map(({ urn }) => urn)).toEqual([
    'urn:pulumi:dev::one::pulumi:pulumi:Stack::one-dev',
    'urn:pulumi:dev::one::acme:index:Thing::first',
    'urn:pulumi:dev::one::pulumi:providers:acme::default_1_2_3',
  ])
  expect(planned.outputs).toEqual({
    id: { unknown: true },
    urn: 'urn:pulumi:dev::one::acme:index:Thing::first',
  })
})
