/** What the CI system says of the commit it checked out. */
export interface CiFacts {
  readonly repository?: string
  readonly branch?: string
  readonly commit?: string
  readonly tag?: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** A CI system: the variable that says it is this one, and where it keeps each fact; the first that is set counts. */
interface CiSystem {
  readonly here: string
  readonly repository: readonly string[]
  readonly branch: readonly string[]
  readonly commit: readonly string[]
  readonly tag: readonly string[]
}

// The names are each system's own, from its documentation of predefined variables.
const systems: readonly CiSystem[] = [
  {
    here: 'GITHUB_ACTIONS',
    repository: ['GITHUB_REPOSITORY'],
    branch: ['GITHUB_HEAD_REF', 'GITHUB_REF'],
    commit: ['GITHUB_SHA'],
    tag: ['GITHUB_REF'],
  },
  {
    here: 'GITLAB_CI',
    repository: ['CI_PROJECT_URL'],
    branch: ['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME', 'CI_COMMIT_BRANCH'],
    commit: ['CI_COMMIT_SHA'],
    tag: ['CI_COMMIT_TAG'],
  },
  {
    here: 'TF_BUILD',
    repository: ['BUILD_REPOSITORY_URI'],
    branch: ['SYSTEM_PULLREQUEST_SOURCEBRANCH', 'BUILD_SOURCEBRANCH'],
    commit: ['BUILD_SOURCEVERSION'],
    tag: ['BUILD_SOURCEBRANCH'],
  },
  {
    here: 'BITBUCKET_BUILD_NUMBER',
    repository: ['BITBUCKET_GIT_HTTP_ORIGIN'],
    branch: ['BITBUCKET_BRANCH'],
    commit: ['BITBUCKET_COMMIT'],
    tag: ['BITBUCKET_TAG'],
  },
  {
    here: 'CIRCLECI',
    repository: ['CIRCLE_REPOSITORY_URL'],
    branch: ['CIRCLE_BRANCH'],
    commit: ['CIRCLE_SHA1'],
    tag: ['CIRCLE_TAG'],
  },
  {
    here: 'BUILDKITE',
    repository: ['BUILDKITE_REPO'],
    branch: ['BUILDKITE_BRANCH'],
    commit: ['BUILDKITE_COMMIT'],
    tag: ['BUILDKITE_TAG'],
  },
  {
    here: 'CODEBUILD_BUILD_ID',
    repository: ['CODEBUILD_SOURCE_REPO_URL'],
    branch: ['CODEBUILD_WEBHOOK_HEAD_REF'],
    commit: ['CODEBUILD_RESOLVED_SOURCE_VERSION'],
    tag: ['CODEBUILD_WEBHOOK_HEAD_REF'],
  },
  {
    here: 'JENKINS_URL',
    repository: ['GIT_URL'],
    branch: ['CHANGE_BRANCH', 'BRANCH_NAME', 'GIT_BRANCH'],
    commit: ['GIT_COMMIT'],
    tag: ['TAG_NAME'],
  },
]

const first = (env: Environment, names: readonly string[], form: (value: string) => string | undefined) =>
  names.map((name) => form(env[name] ?? '')).find((value) => value !== undefined && value !== '')

const branchOf = (ref: string): string | undefined =>
  ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : ref.startsWith('refs/') ? undefined : ref

/** `refs/…` says what kind of reference it is; a plain name is a tag only in a variable that holds nothing else. */
const tagOf = (ref: string, mixed: boolean): string | undefined =>
  ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : mixed || ref.startsWith('refs/') ? undefined : ref

/** What the CI system around this process knows of the commit; empty outside of one that is known here. */
export const ciFacts = (env: Environment): CiFacts => {
  const system = systems.find(({ here }) => env[here] !== undefined && env[here] !== '')
  if (system === undefined) return {}
  const server = system.here === 'GITHUB_ACTIONS' ? `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/` : ''
  const repository = first(env, system.repository, (name) => (name === '' ? undefined : server + name))
  const branch = first(env, system.branch, branchOf)
  const commit = first(env, system.commit, (sha) => sha)
  const tag = system.tag.map((name) => tagOf(env[name] ?? '', system.branch.includes(name))).find(Boolean)
  return {
    ...(repository === undefined ? {} : { repository }),
    ...(branch === undefined ? {} : { branch }),
    ...(commit === undefined ? {} : { commit }),
    ...(tag === undefined ? {} : { tag }),
  }
}
