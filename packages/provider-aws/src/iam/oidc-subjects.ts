import type { GithubTrust, GitlabTrust } from './trust-args.ts'

type GithubScope = Pick<GithubTrust, 'repository' | 'branches' | 'tags' | 'environments' | 'pullRequests'>
type GitlabScope = Pick<GitlabTrust, 'project' | 'branches' | 'tags'>

/** The `sub` claims that GitHub puts into the tokens of the workflows that are meant; all of a repository where none are. */
export const githubSubjects = ({
  repository,
  branches = [],
  tags = [],
  environments = [],
  pullRequests = false,
}: GithubScope): readonly string[] => {
  const scopes = [
    ...branches.map((branch) => `ref:refs/heads/${branch}`),
    ...tags.map((tag) => `ref:refs/tags/${tag}`),
    ...environments.map((environment) => `environment:${environment}`),
    ...(pullRequests ? ['pull_request'] : []),
  ]
  return (scopes.length === 0 ? ['*'] : scopes).map((scope) => `repo:${repository}:${scope}`)
}

/** The same of GitLab. */
export const gitlabSubjects = ({ project, branches = [], tags = [] }: GitlabScope): readonly string[] => {
  const scopes = [
    ...branches.map((branch) => `ref_type:branch:ref:${branch}`),
    ...tags.map((tag) => `ref_type:tag:ref:${tag}`),
  ]
  return (scopes.length === 0 ? ['*'] : scopes).map((scope) => `project_path:${project}:${scope}`)
}
