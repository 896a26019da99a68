import { expect, test } from 'vitest'
import { planProgram, resource, urn } from '../../test/plan-program.ts'

test('a resource that is looked up keeps its id; the rest of it is unknown', async () => {
  const planned = await planProgram(`
    const there = Thing.get('there', 'i-1')
    export const { id, endpoint } = there
    new Thing('later', {}, { id: new Thing('new').id })
  `)
  expect(planned.problems).toEqual([])
  expect(planned.outputs).toEqual({ id: 'i-1', endpoint: { unknown: true } })
  expect(resource(planned, 'there')).toEqual({
    urn: urn('acme:index:Thing::there'),
    type: 'acme:index:Thing',
    name: 'there',
    custom: true,
    parent: urn('pulumi:pulumi:Stack::site-dev'),
    provider: urn('pulumi:providers:acme::default_1_2_3'),
    dependencies: [],
    inputs: {},
    options: { version: '1.2.3' },
    read: true,
    id: 'i-1',
  })
  expect(resource(planned, 'later').id).toBe(undefined)
})

test('an answer gives a looked-up resource its properties', async () => {
  const planned = await planProgram(
    `
    const there = Thing.get('there', 'i-1')
    export const { endpoint, token } = there
    export const other = new pulumi.StackReference('acme/base/prod').requireOutput('vpcId')
    `,
    {
      read: ({ type, id }) =>
        type === 'acme:index:Thing'
          ? { endpoint: `https://${id}`, token: { secret: true, value: 'x' } }
          : { outputs: { vpcId: 'vpc-1' }, secretOutputNames: [] },
    },
  )
  expect(planned.outputs).toEqual({ endpoint: 'https://i-1', token: { secret: true }, other: 'vpc-1' })
})

test('another stack’s outputs are unknown', async () => {
  const planned = await planProgram(`
    const base = new pulumi.StackReference('acme/base/prod')
    export const vpc = base.getOutput('vpcId')
    export const required = base.requireOutput('vpcId')
  `)
  expect(planned.problems).toEqual([])
  expect(planned.outputs).toEqual({ vpc: { unknown: true }, required: { unknown: true } })
  expect(resource(planned, 'acme/base/prod')).toMatchObject({
    type: 'pulumi:pulumi:StackReference',
    inputs: { name: 'acme/base/prod' },
    read: true,
  })
})

test('a lookup fails in the engine’s words where its package’s default is disabled', async () => {
  const planned = await planProgram(`Thing.get('there', 'i-1')`, {
    stackFile: '  pulumi:disable-default-providers: ["acme"]\n',
  })
  expect(planned.ended.ok).toBe(false)
  expect(planned.problems[0]?.because).toContain("Default provider for 'acme:index:Thing' disabled")
})
