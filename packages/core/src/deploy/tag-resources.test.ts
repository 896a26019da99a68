import type { TagPolicy } from '@konductor/interfaces'
import type { ResourceTransform, ResourceTransformationArgs } from '@pulumi/pulumi'
import { output, secret } from '@pulumi/pulumi/output.js'
import { ComponentResource, CustomResource, type CustomResourceOptions } from '@pulumi/pulumi/resource.js'
import { registerStackTransformation } from '@pulumi/pulumi/runtime/stack.js'
import { describe, expect, it } from 'vitest'
import { record } from '../testing/record.ts'
import { tagHere, tagResources } from './tag-resources.ts'
import { tagRules, type TagRule } from './transform.ts'

const encoded = { tags: [{ property: ['tags'], values: { owner: 'us' }, protected: ['owner'] }], changed: [] }
const policy: TagPolicy = {
  takes: (type) => type === 'cloud:index:Thing',
  encode: () => encoded,
  properties: [['tags']],
  providerType: 'pulumi:providers:cloud',
}
const rules = tagRules([{ policy, encoded, writtenBy: 'transform' }])

class Thing extends CustomResource {
  constructor(name: string, tags?: unknown, opts: CustomResourceOptions = {}) {
    super('cloud:index:Thing', name, { size: 1, tags }, opts)
  }
}
class Other extends CustomResource {
  constructor(name: string) {
    super('cloud:index:Other', name, { tags: { own: 'a' } })
  }
}
class Group extends ComponentResource {
  constructor(name: string, isRemote = false, opts: object = {}) {
    super('cloud:index:Group', name, { tags: { own: 'a' } }, opts, isRemote)
  }
}

/** The inputs of what a program creates once tags are known. */
const inputs = async (program: () => void): Promise<Readonly<Record<string, unknown>>> => {
  const resources = await record(async () => {
    let settle: (all: readonly TagRule[]) => void = () => {}
    const tagging = tagResources(new Promise((resolve) => (settle = resolve)))
    await tagging.know(rules)
    settle(rules)
    program()
  })
  return Object.fromEntries(resources.map(({ name, inputs: seen }) => [name, seen]))
}

describe('tags where a resource is created', () => {
  it('stand beside those it has of its own, in whichever form these come', async () => {
    const seen = await inputs(() => {
      new Thing('none')
      new Thing('plain', { own: 'a' })
      new Thing('leaf', { own: output('a'), other: Promise.resolve('b') })
      new Thing('output', output({ own: output('a') }))
      new Thing('promise', Promise.resolve({ own: 'a' }))
      new Thing('secret', secret({ own: 'hush' }))
      new Thing('hidden', { own: secret('hush') })
    })
    expect(seen).toEqual({
      none: { size: 1, tags: { owner: 'us' } },
      plain: { size: 1, tags: { own: 'a', owner: 'us' } },
      leaf: { size: 1, tags: { own: 'a', other: 'b', owner: 'us' } },
      output: { size: 1, tags: { own: 'a', owner: 'us' } },
      promise: { size: 1, tags: { own: 'a', owner: 'us' } },
      secret: { size: 1, tags: { secret: { own: 'hush', owner: 'us' } } },
      hidden: { size: 1, tags: { own: { secret: 'hush' }, owner: 'us' } },
    })
  })

  it('reach the children of components, and neither components nor what takes none', async () => {
    const seen = await inputs(() => {
      const parent = new Group('group')
      new Thing('child', undefined, { parent })
      new Other('other')
    })
    expect(seen).toEqual({
      group: { tags: { own: 'a' } },
      child: { size: 1, tags: { owner: 'us' } },
      other: { tags: { own: 'a' } },
    })
  })

  it('are put to what a transformation of the program makes of a resource', async () => {
    const resources = await record(async () => {
      const tagging = tagResources(Promise.resolve(rules))
      registerStackTransformation(({ props, opts }) => ({ props: { ...props, tags: { own: 'b' } }, opts }))
      await tagging.know(rules)
      new Thing('one')
    })
    expect(resources.map(({ inputs: seen }) => seen)).toEqual([{ size: 1, tags: { own: 'b', owner: 'us' } }])
  })

  it('leave what is only read as it is', async () => {
    const seen = tagHere(() => rules, engine)(args({ opts: { id: 'i-1' } }))
    expect(seen).toBeUndefined()
    expect(tagHere(() => rules, engine)(args({ opts: { urn: 'urn:x' } }))).toBeUndefined()
  })
})

const engine: ResourceTransform = () => undefined
const theirs: ResourceTransform = () => undefined
const args = ({ opts = {}, resource = {} }: { opts?: object; resource?: object }): ResourceTransformationArgs => ({
  // As Pulumi hands a resource over before its constructor has ended: of a component only what its class has.
  resource: resource as ResourceTransformationArgs['resource'],
  type: 'cloud:index:Thing',
  name: 'one',
  props: { size: 1 },
  opts,
})

describe("the transform of Pulumi's engine behind them", () => {
  it('is asked for nothing that is created here, whose options are the very same', () => {
    const opts = { protect: true }
    const seen = tagHere(() => rules, engine)(args({ opts }))
    expect(seen).toEqual({ props: { size: 1, tags: { owner: 'us' } }, opts: { protect: true } })
    expect(seen?.opts).toBe(opts)
  })

  it('is asked for what is created before tags are known', () => {
    const seen = tagHere(() => undefined, engine)(args({ opts: { protect: true } }))
    expect(seen).toEqual({ props: { size: 1 }, opts: { protect: true, transforms: [engine] } })
  })

  it("comes after a resource's own transforms, also a component's", () => {
    const opts = { transforms: [theirs] }
    expect(tagHere(() => rules, engine)(args({ opts }))?.opts).toEqual({ transforms: [theirs, engine] })
    const component = { registerOutputs: () => {}, __remote: false }
    expect(tagHere(() => rules, engine)(args({ opts, resource: component }))).toEqual({
      props: { size: 1 },
      opts: { transforms: [theirs, engine] },
    })
  })

  it.each([
    [true, [engine]],
    [undefined, [engine]],
    [false, []],
  ])('is asked for what a component makes elsewhere: remote %s', async (isRemote, transforms) => {
    const component: object = { registerOutputs: () => {} }
    const seen = tagHere(() => rules, engine)(args({ resource: component }))
    // Pulumi notes it when the transformations have run.
    Reflect.set(component, '__remote', isRemote)
    await Promise.resolve()
    expect(seen?.opts.transforms).toEqual(transforms)
  })
})
