import type { Metadata } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { defaultTags } from './default-tags.ts'
import { mergeTags } from './merge-tags.ts'

const git = {
  repository: 'https://github.com/acme/platform',
  branch: 'main',
  commit: 'unknown',
  commitMessage: 'unknown',
  tag: null,
  dirty: false,
}
const metadata: Metadata = {
  git,
  project: { name: 'platform' },
  compliance: { mode: 'enforcing', exceptions: [], frameworks: [] },
}

describe('the tags of a provider', () => {
  it('say who, what and why', () => {
    const { tags } = defaultTags(
      {
        git,
        project: {
          name: 'platform',
          environment: 'dev',
          organization: 'acme',
          owner: 'platform-team',
          costCenter: '12345',
          tags: { team: 'x' },
        },
        compliance: {
          mode: 'enforcing',
          exceptions: [],
          frameworks: [
            { name: 'nist-800-53', version: '5', controls: [{ id: 'SC-28' }, { id: 'SC-28(1)' }] },
            { name: 'hipaa', controls: [{ id: '164.312(a)(2)(iv)' }] },
            { name: 'iso-27001', controls: [] },
          ],
        },
      },
      'dev',
      { Team: 'y' },
    )
    expect(tags).toEqual({
      'managed-by': 'konductor',
      project: 'platform',
      stack: 'dev',
      environment: 'dev',
      organization: 'acme',
      owner: 'platform-team',
      'cost-center': '12345',
      'git.repository': 'https://github.com/acme/platform',
      'compliance.nist-800-53.5': 'SC-28 SC-28.1',
      'compliance.hipaa': '164.312.a.2.iv',
      'compliance.iso-27001': 'yes',
      Team: 'y',
    })
  })

  it('say which branch and commit, where the project wants what changes with git on resources', () => {
    const committed = { ...metadata, git: { ...git, commit: '1a2b3c4', commitMessage: 'feat: x', tag: 'v1' } }
    expect(defaultTags(committed, 'dev', {}).tags).toEqual({
      'managed-by': 'konductor',
      project: 'platform',
      stack: 'dev',
      'git.repository': 'https://github.com/acme/platform',
      'git.branch': 'main',
      'git.commit': '1a2b3c4',
      'git.commit-message': 'feat: x',
      'git.tag': 'v1',
    })
  })

  it('leave out a repository that nobody knows', () => {
    const unknown = { ...metadata, git: { ...git, repository: 'unknown' } }
    expect(defaultTags(unknown, 'dev', {}).tags).toEqual({
      'managed-by': 'konductor',
      project: 'platform',
      stack: 'dev',
    })
  })

  it('are the user’s own where both say something, in whatever case', () => {
    expect(defaultTags(metadata, 'dev', { Project: 'mine' }).tags).toMatchObject({ Project: 'mine' })
    expect(defaultTags(metadata, 'dev', { Project: 'mine' }).tags).not.toHaveProperty('project')
  })

  it('are the project’s where it protects them, and say which of the user’s gave way', () => {
    const guarded = { ...metadata, protected: ['Project', 'owner'] }
    expect(defaultTags(guarded, 'dev', { PROJECT: 'mine', owner: 'me' })).toMatchObject({
      tags: { project: 'platform', owner: 'me' },
      protected: ['project'],
      overruled: ['PROJECT'],
    })
  })
})

describe('merged tags', () => {
  it('keep the later of two keys that differ in case only', () => {
    expect(mergeTags({ Env: 'a', x: '1' }, undefined, { env: 'b' })).toEqual({ env: 'b', x: '1' })
  })
})
