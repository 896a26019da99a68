import type { TagPolicy } from '@konductor/interfaces'
import type { CustomResourceOptions, ResourceTransformArgs } from '@pulumi/pulumi'
import { describe, expect, it } from 'vitest'
import { tagRules, tagTransform, type TagRule } from './transform.ts'

const encoded = { tags: [{ property: ['meta', 'tags'], values: { owner: 'us' } }], changed: [] }
const policy: TagPolicy = {
  takes: (type) => type === 'acme:a:B',
  encode: () => encoded,
  properties: [['meta', 'tags']],
  providerType: 'pulumi:providers:acme',
}
const rules = tagRules([{ policy, encoded, writtenBy: 'transform' }])
const opts: CustomResourceOptions = { protect: false, deleteBeforeReplace: false }
const asked = (custom: boolean, type: string, props: object) =>
  // The transform never looks at the resource itself, which Pulumi does not hand over either.
  tagTransform(Promise.resolve(rules))({ custom, type, name: 'x', props, opts } as ResourceTransformArgs)

describe('the stack transform', () => {
  it('changes the properties of a resource that takes tags, and never hands its options back', async () => {
    expect(await asked(true, 'acme:a:B', { size: 1, meta: { name: 'n' } })).toEqual({
      props: { size: 1, meta: { name: 'n', tags: { owner: 'us' } } },
      opts: undefined,
    })
  })

  it('answers nothing for a component and for other types', async () => {
    expect(await asked(false, 'acme:a:B', {})).toBeUndefined()
    expect(await asked(true, 'acme:a:C', {})).toBeUndefined()
  })

  it('has nothing to do where a provider writes the tags, protected ones excepted', async () => {
    expect(tagRules([{ policy, encoded, writtenBy: 'provider' }])).toEqual([])
    const [{ property, values } = { property: [], values: {} }] = encoded.tags
    const heard: string[] = []
    const guarding = tagRules([
      {
        policy: { ...policy, foldsCase: true },
        encoded: { tags: [{ property, values, protected: ['owner'] }], changed: [] },
        writtenBy: 'provider',
        onOverruled: (...all) => heard.push(all.join(' ')),
      },
    ])
    const answer = (tags: object) =>
      tagTransform(Promise.resolve(guarding))({
        custom: true,
        type: 'acme:a:B',
        name: 'x',
        props: { meta: { tags } },
        opts,
      } as ResourceTransformArgs)
    expect(await answer({ tier: 'a' })).toBeUndefined()
    expect(await answer({ tier: 'a', OWNER: 'me' })).toEqual({
      props: { meta: { tags: { tier: 'a', owner: 'us' } } },
      opts: undefined,
    })
    expect(heard).toEqual(['acme:a:B x OWNER'])
  })

  it('puts the tags of a form on types that take another one than most, encoded once', async () => {
    const forms: string[] = []
    const few = { ...encoded, tags: [{ property: ['meta', 'tags'], values: { owner: 'u' } }] }
    const formed = tagRules([
      {
        policy: { ...policy, takes: () => true, formOf: (type) => (type === 'acme:dns:Zone' ? 'dns' : undefined) },
        encoded,
        writtenBy: 'transform',
        encodeAs: (form) => {
          forms.push(form)
          return few
        },
      },
    ])
    const transform = tagTransform(Promise.resolve(formed))
    const seen = []
    for (const type of ['acme:a:B', 'acme:dns:Zone', 'acme:dns:Zone'])
      seen.push(await transform({ custom: true, type, name: 'x', props: {}, opts } as ResourceTransformArgs))
    expect(seen.map((each) => each?.props)).toEqual([
      { meta: { tags: { owner: 'us' } } },
      { meta: { tags: { owner: 'u' } } },
      { meta: { tags: { owner: 'u' } } },
    ])
    expect(forms).toEqual(['dns'])
  })

  it('waits for the rules', async () => {
    let known: (all: readonly TagRule[]) => void = () => {}
    const late = new Promise<readonly TagRule[]>((resolve) => (known = resolve))
    const answer = tagTransform(late)({
      custom: true,
      type: 'acme:a:B',
      name: 'x',
      props: {},
      opts,
    } as ResourceTransformArgs)
    known([])
    expect(await answer).toBeUndefined()
  })
})
