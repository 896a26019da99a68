import type { Output } from '@pulumi/pulumi'
import { isSecret, output, secret, unknown } from '@pulumi/pulumi/output.js'
import { specialSecretSig, specialSigKey } from '@pulumi/pulumi/runtime/rpc.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeTags, type Tags } from './merge-tags.ts'

const tags: Tags = {
  values: { owner: 'us', team: 'us' },
  protected: new Set(['owner']),
  foldsCase: false,
  puts: 'all',
}
/** Tags that somebody else writes, and of which `owner` is protected. */
const guarded: Tags = { ...tags, foldsCase: true, puts: 'protected' }
const known = (value: unknown): Promise<unknown> =>
  new Promise((resolve) => void output({ value }).apply((all) => resolve(all.value)))
const wrapped = (value: unknown) => ({ [specialSigKey]: specialSecretSig, value })

describe('our tags on a resource', () => {
  it.each([
    ['stand alone where the user wrote none', undefined, [], { owner: 'us', team: 'us' }],
    [
      'stand under the user’s own, protected keys excepted',
      { owner: 'me', team: 'me' },
      [],
      { owner: 'us', team: 'me' },
    ],
    ['go where the cloud wants them', { name: 'x' }, ['labels'], { name: 'x', labels: { owner: 'us', team: 'us' } }],
    ['leave a list of tags alone', [{ key: 'a' }], [], [{ key: 'a' }]],
    ['leave what is not known yet alone', unknown, [], unknown],
    ['go inside of a secret', wrapped({ a: 'b' }), [], wrapped({ owner: 'us', team: 'us', a: 'b' })],
  ])('%s', (_, value, path, expected) => {
    expect(mergeTags(value, path, tags)).toEqual(expected)
  })

  it('go inside of an output and of a promise', async () => {
    expect(await known(mergeTags(output({ a: 'b' }), [], tags))).toEqual({ owner: 'us', team: 'us', a: 'b' })
    expect(await known(mergeTags(Promise.resolve({ a: 'b' }), [], tags))).toEqual({ owner: 'us', team: 'us', a: 'b' })
    expect(await known(mergeTags({ labels: output({ a: 'b' }) }, ['labels'], tags))).toEqual({
      labels: { owner: 'us', team: 'us', a: 'b' },
    })
  })

  it('fault 22: keep a secret among tags secret', async () => {
    const whole = mergeTags(secret({ a: 'b' }), [], tags) as Output<unknown>
    expect(await isSecret(whole)).toBe(true)
    expect(await known(whole)).toEqual({ owner: 'us', team: 'us', a: 'b' })
    const leaf = mergeTags({ a: secret('b') }, [], tags) as { readonly a: Output<string> }
    expect(await isSecret(leaf.a)).toBe(true)
  })

  it('stand once where keys that differ in case only are one', () => {
    expect(mergeTags({ Team: 'me', Owner: 'me' }, [], { ...tags, foldsCase: true })).toEqual({
      Team: 'me',
      owner: 'us',
    })
  })

  it.each([
    ['as they are where they say nothing of it', { a: 'b' }, { a: 'b' }, []],
    ['as they are where they say the same', { owner: 'us' }, { owner: 'us' }, []],
    ['with ours instead of theirs, in whatever case', { Owner: 'me', a: 'b' }, { owner: 'us', a: 'b' }, ['Owner']],
    ['with ours inside of a secret', wrapped({ owner: 'me' }), wrapped({ owner: 'us' }), ['owner']],
    ['that nobody wrote', undefined, undefined, []],
    ['that are not known yet', unknown, unknown, []],
  ])('leave tags %s, where only protected keys are put', (_, value, expected, overruled) => {
    const heard: string[] = []
    expect(mergeTags(value, [], guarded, (key) => heard.push(key))).toEqual(expected)
    expect(heard).toEqual(overruled)
  })

  it('overrule no output that says the same', async () => {
    const heard: string[] = []
    const owners = { same: output('us'), other: secret('me') }
    for (const owner of Object.values(owners)) mergeTags({ owner }, [], tags, () => heard.push('heard'))
    await known(owners)
    await new Promise((resolve) => setImmediate(resolve))
    expect(heard).toEqual(['heard'])
  })

  it('are the same value where nothing is put, so that a transform need not answer', () => {
    const props = { tags: { a: 'b' }, secretly: wrapped({ a: 'b' }) }
    expect(mergeTags(props, ['tags'], guarded)).toBe(props)
    expect(mergeTags(props, ['secretly'], guarded)).toBe(props)
  })

  it('lose nothing the user wrote, and never change what they were merged into', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.dictionary(fc.string(), fc.string()), (mine, ours) => {
        const before = structuredClone(mine)
        const merged = mergeTags(mine, [], { ...tags, values: ours, protected: new Set() })
        expect(mine).toEqual(before)
        expect(merged).toEqual({ ...ours, ...mine })
      }),
    )
  })
})
