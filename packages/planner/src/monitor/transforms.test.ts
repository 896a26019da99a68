import { beforeAll, describe, expect, test } from 'vitest'
import { planProgram, resource, urn } from '../../test/plan-program.ts'
import type { Plan } from '../index.ts'

describe('a stack transform', () => {
  let planned: Plan
  beforeAll(async () => {
    planned = await planProgram(`
      const seen = []
      const shape = (value) => pulumi.Output.isInstance(value) ? 'Output' : value
      pulumi.runtime.registerResourceTransform((args) => {
        seen.push([args.type, args.name, args.custom].join(' '))
        if (args.type !== 'acme:index:Thing') return undefined
        const { tags, ...rest } = args.props
        const kinds = pulumi.Output.isInstance(tags) ? 'Output' : Object.entries(tags ?? {}).map(([key, value]) => key + ': ' + shape(value)).join(', ')
        const merge = (value) => ({ ...value, added: 'here' })
        const merged = pulumi.Output.isInstance(tags) ? tags.apply(merge) : merge(tags)
        return { props: { ...rest, kinds, tags: merged }, opts: undefined }
      })
      const east = new Provider('east')
      const site = new Site('shop', { provider: east })
      const base = new Thing('base', {}, { protect: true, parent: site, hideDiffs: ['x'], ignoreChanges: ['size'] })
      new Thing('secretvalue', { tags: { a: pulumi.secret('x'), b: 'c' } })
      new Thing('secretmap', { tags: pulumi.secret({ a: 'x' }) })
      const other = new Thing('unknownvalue', { tags: { a: base.endpoint, b: 'c' } })
      const last = new Thing('unknownmap', { tags: base.endpoint })
      new Thing('known', { tags: { a: pulumi.output('x') } })
      export const done = pulumi.all([last.urn, other.urn]).apply(() => seen.toSorted())
    `)
  })

  test('sees components, providers and resources, but neither the stack nor providers by default', () => {
    expect(planned.problems).toEqual([])
    expect(planned.outputs['done']).toEqual([
      'acme:index:Site shop false',
      'acme:index:Thing base true',
      'acme:index:Thing known true',
      'acme:index:Thing secretmap true',
      'acme:index:Thing secretvalue true',
      'acme:index:Thing unknownmap true',
      'acme:index:Thing unknownvalue true',
      'pulumi:providers:acme east true',
    ])
  })

  test('sees secrets and unknowns as Outputs, and what it adds arrives', () => {
    const inputs = (name: string) => resource(planned, name).inputs
    expect(inputs('known')).toEqual({ kinds: 'a: x', tags: { a: 'x', added: 'here' } })
    expect(inputs('secretvalue')).toEqual({
      kinds: 'a: Output, b: c',
      tags: { a: { secret: true }, b: 'c', added: 'here' },
    })
    expect(inputs('secretmap')).toEqual({ kinds: 'Output', tags: { secret: true } })
    expect(inputs('unknownvalue')).toEqual({
      kinds: 'a: Output, b: c',
      tags: { a: { unknown: true }, b: 'c', added: 'here' },
    })
    expect(inputs('unknownmap')).toEqual({ kinds: 'Output', tags: { unknown: true } })
  })

  test('leaves the options alone when it returns none', () => {
    expect(resource(planned, 'base').options).toEqual({
      protect: true,
      ignoreChanges: ['size'],
      hideDiffs: ['x'],
      version: '1.2.3',
    })
    expect(resource(planned, 'base').provider).toBe(urn('pulumi:providers:acme::east'))
    expect(resource(planned, 'shop').options).toEqual({ providers: { acme: urn('pulumi:providers:acme::east') } })
  })
})

describe('transforms of resources', () => {
  test('run before those of ancestors, and those before the stack’s', async () => {
    const planned = await planProgram(`
      const say = (word) => (args) => ({ props: { ...args.props, said: [...(args.props.said ?? []), word] }, opts: args.opts })
      pulumi.runtime.registerResourceTransform(say('stack'))
      const site = new Site('shop', { transforms: [say('parent')] })
      const other = new Thing('other')
      new Thing('child', { from: other.endpoint }, { parent: site, transforms: [say('own')], protect: true })
    `)
    const child = resource(planned, 'child')
    expect(child.inputs['said']).toEqual(['own', 'parent', 'stack'])
    expect(child.options).toMatchObject({ protect: true })
    expect(child.dependencies).toEqual([urn('acme:index:Thing::other')])
  })

  test('may give another provider and more to depend on', async () => {
    const planned = await planProgram(`
      const west = new Provider('west')
      const other = new Thing('other')
      new Thing('moved', {}, { transforms: [(args) => ({ props: args.props, opts: { ...args.opts, provider: west, dependsOn: [other] } })] })
    `)
    expect(resource(planned, 'moved').provider).toBe(urn('pulumi:providers:acme::west'))
    expect(resource(planned, 'moved').dependencies).toEqual([urn('acme:index:Thing::other')])
  })

  test('that throw fail the program with their own words', async () => {
    const planned = await planProgram(`
      pulumi.runtime.registerResourceTransform(() => { throw new Error('no such tag') })
      new Thing('one')
    `)
    expect(planned.ended.ok).toBe(false)
    expect(planned.problems.map(({ _tag }) => _tag)).toEqual(['ProgramFailed'])
    expect(planned.problems[0]?.because).toContain('no such tag')
    expect(planned.problems[0]?.because).toContain('failed to register new resource one [acme:index:Thing]')
  })
})
