import { describe, expect, it } from 'vitest'
import { ciFacts } from './ci-facts.ts'

describe('what a CI system knows', () => {
  it.each([
    ['nothing, outside of one', { GITHUB_SHA: 'abc' }, {}],
    [
      'a push, on GitHub',
      { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'acme/platform', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: 'abc' },
      { repository: 'https://github.com/acme/platform', branch: 'main', commit: 'abc' },
    ],
    [
      'a tag, on a GitHub server of one’s own',
      {
        GITHUB_ACTIONS: 'true',
        GITHUB_SERVER_URL: 'https://git.acme.example',
        GITHUB_REPOSITORY: 'acme/platform',
        GITHUB_HEAD_REF: '',
        GITHUB_REF: 'refs/tags/v1',
      },
      { repository: 'https://git.acme.example/acme/platform', tag: 'v1' },
    ],
    [
      'a pull request, on GitHub',
      { GITHUB_ACTIONS: 'true', GITHUB_HEAD_REF: 'feature', GITHUB_REF: 'refs/pull/7/merge' },
      { branch: 'feature' },
    ],
    [
      'a tag, on GitLab',
      { GITLAB_CI: 'true', CI_PROJECT_URL: 'https://gitlab.example/a', CI_COMMIT_SHA: 'abc', CI_COMMIT_TAG: 'v2' },
      { repository: 'https://gitlab.example/a', commit: 'abc', tag: 'v2' },
    ],
    [
      'a branch, on Azure Pipelines',
      { TF_BUILD: 'True', BUILD_SOURCEBRANCH: 'refs/heads/a/b', BUILD_SOURCEVERSION: 'abc' },
      { branch: 'a/b', commit: 'abc' },
    ],
    ['a tag, on Azure Pipelines', { TF_BUILD: 'True', BUILD_SOURCEBRANCH: 'refs/tags/v3' }, { tag: 'v3' }],
  ])('%s', (_, env, facts) => {
    expect(ciFacts(env)).toEqual(facts)
  })
})
