import { decodeAt } from '@konductor/core/config'
import { expect, it } from 'vitest'
import { VersionControl } from './version-control.config.ts'

const faults = (versionControl: object): readonly string[] => {
  const decoded = decodeAt(VersionControl, versionControl, 'v')
  return decoded._tag === 'Left' ? decoded.left.map(({ _tag, at }) => `${_tag} ${at}`) : []
}

it.each(['env/dev', './env/', '.', '.github/x', 'a..b', 'a b', 'deep/..hidden'])('takes the folder %j', (path) => {
  expect(faults({ path })).toEqual([])
})

it.each(['/etc', '..', 'a/../../b', 'a/..', '.git', 'a/.git/hooks', 'a\\b', ''])(
  'does not take the folder %j',
  (path) => {
    expect(faults({ path })).toHaveLength(1)
  },
)

it.each(['main', 'release/1.0', 'feature_x'])('takes the branch %j', (branch) => {
  expect(faults({ branch })).toEqual([])
})

it.each(['--upload-pack=x', 'a b', 'main:other', 'a^'])('does not take the branch %j', (branch) => {
  expect(faults({ branch })).toEqual(['Malformed v.branch'])
})

it.each(['--upload-pack=touch x', 'ext::sh -c x', '-oProxyCommand=x', 'a b'])(
  'does not take %j for a repository',
  (repo) => {
    expect(faults({ repo })).toEqual(['Malformed v.repo'])
  },
)

it('takes whole ids of commits only', () => {
  expect(faults({ commit: 'a'.repeat(40) })).toEqual([])
  expect(faults({ commit: 'b'.repeat(64) })).toEqual([])
  for (const commit of ['main', 'a1b2c3d', 'A'.repeat(40)]) expect(faults({ commit })).toEqual(['Malformed v.commit'])
  expect(faults({ commit: 1234567 })).toEqual(['UnquotedString v.commit'])
})

it.each([
  'https://robot:hunter2@example.com/x',
  'https://hunter2@example.com/x',
  'https://robot:hun/ter2@example.com/x',
  'ssh://robot:hunter2@example.com/x',
  'robot:hunter2@example.com:x',
])('refuses credentials in %j, and does not repeat them', (repo) => {
  const decoded = decodeAt(VersionControl, { repo }, 'v')
  expect(decoded).toMatchObject({
    _tag: 'Left',
    left: [{ _tag: 'CredentialsInUrl', at: 'v.repo', fix: expect.stringContaining('without user and password') }],
  })
  expect(JSON.stringify(decoded)).not.toContain('hunter2')
})

it.each([
  'https://example.com/x',
  'https://example.com:8443/x@y',
  'https://[::1]:8443/x',
  'https://example.com:8443',
  'ssh://git@example.com:22/x',
  'git@example.com:org/x',
  'file:///srv/x',
])('takes %j for a repository', (repo) => {
  expect(faults({ repo })).toEqual([])
})
