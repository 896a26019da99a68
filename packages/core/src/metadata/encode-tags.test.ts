import type { Metadata } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { encodeTags, metadataTags, type TagLimits } from './encode-tags.ts'

const text = { longest: 20, counted: 'characters', takes: /^[\w .-]$/ } as const
const limits: TagLimits = { tags: 6, room: 1, key: text, value: text, reserved: /^x-/i, foldsCase: true }

describe('fault 20: tags of a cloud', () => {
  it('are what is closest to the resource, in whatever case', () => {
    expect(
      encodeTags(
        { facts: { owner: 'a', stack: 'dev' }, project: { Owner: 'b', team: 'c' }, own: { TEAM: 'd' } },
        limits,
      ),
    ).toEqual({ tags: { Owner: 'b', stack: 'dev', TEAM: 'd' }, protected: [], changed: [], overruled: [] })
  })

  it('are the same text in whatever order they were written', () => {
    const text = (project: Readonly<Record<string, string>>): string =>
      JSON.stringify(encodeTags({ facts: { stack: 'dev', a: '1' }, project, own: project }, limits).tags)
    expect(text({ team: 'c', cost: 'd' })).toBe('{"stack":"dev","a":"1","cost":"d","team":"c"}')
    expect(text({ cost: 'd', team: 'c' })).toBe('{"stack":"dev","a":"1","cost":"d","team":"c"}')
  })

  it('are the project’s where they are protected, and what gave way is named', () => {
    const layers = { facts: { owner: 'a' }, project: { team: 'c' }, own: { Owner: 'me', TEAM: 'c', tier: 'x' } }
    expect(encodeTags(layers, limits, ['OWNER', 'team', 'tier'])).toEqual({
      tags: { owner: 'a', team: 'c', tier: 'x' },
      protected: ['owner', 'team'],
      changed: [],
      overruled: ['Owner'],
    })
  })

  it('are one where somebody writes a key twice in other case, which is said', () => {
    const own = { Env: 'a', env: 'b' }
    expect(encodeTags({ own }, limits)).toMatchObject({
      tags: { env: 'b' },
      changed: ['Env is left out: it differs from env in case only'],
    })
    expect(encodeTags({ own }, { ...limits, foldsCase: false })).toMatchObject({ tags: own, changed: [] })
  })

  it('give up facts first, then the user’s, and never what is protected, where there are too many', () => {
    const layers = { facts: { a: '1', b: '1', c: '1' }, own: { k: '1', l: '1', m: '1' } }
    const { tags, changed } = encodeTags(layers, limits, ['b'])
    expect(tags).toEqual({ b: '1', k: '1', l: '1', m: '1', 'konductor.omitted': expect.stringMatching(/^2 tags /) })
    expect(changed).toEqual(['a is left out: more than 5 tags', 'c is left out: more than 5 tags'])
  })

  it('fault 19: have a short hash where they had to be changed: emoji, line breaks, slashes, 300 characters, reserved names', () => {
    const { tags } = encodeTags(
      { own: { a: 'main 🚀', b: 'x\ny', c: 'feature/x', d: 'y'.repeat(300), 'x-e': '' } },
      { ...limits, tags: 50 },
    )
    const shown = JSON.stringify(tags).replaceAll(/-[0-9a-f]{8}"/g, '-HASH"')
    expect(JSON.parse(shown)).toEqual({
      a: 'main _-HASH',
      b: 'x_y-HASH',
      c: 'feature_x-HASH',
      d: `${'y'.repeat(11)}-HASH`,
      'key.x-e-HASH': '',
    })
  })
})

it('controls that a tag cannot hold are said to be left out', () => {
  const controls = Array.from({ length: 9 }, (_, index) => ({ id: `AC-${index}(1)` }))
  const metadata: Metadata = {
    git: {
      repository: 'unknown',
      branch: 'unknown',
      commit: 'unknown',
      commitMessage: 'unknown',
      tag: null,
      dirty: null,
    },
    project: { name: 'p' },
    compliance: { mode: 'warn', exceptions: [], frameworks: [{ name: 'acme', controls }] },
  }
  const value = { ...text, longest: 40, takes: /^[\w .+-]$/ }
  expect(metadataTags(metadata, 'dev', { ...limits, value })).toMatchObject({
    tags: { 'compliance.acme': expect.stringMatching(/^AC-0\.1 AC-1\.1 AC-2\.1 AC-3\.1 \+5 [0-9a-f]{8}$/) },
    changed: ['the controls of compliance.acme are not all there'],
  })
})
