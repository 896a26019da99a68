import { closed, optional, text, type TypeOf } from '@konductor/core/config'

const credentials = /^(https?:\/\/[^/@]+@|[a-z][a-z0-9+.-]*:\/\/[^/@:]*:[^/@]*@)/i

/** Where the manifests of a cluster are kept: a record, nothing is fetched. */
export const VersionControl = closed(
  {
    repo: optional(text({ expected: 'the URL of a repository' }), 'Repository of the manifests.', {
      example: 'https://github.com/org/k8s-configs',
    }),
    path: optional(text({ expected: 'a folder in the repository' }), 'Folder in it.', { example: 'env/dev' }),
    branch: optional(text({ expected: 'the name of a branch' }), 'Branch of it.', { example: 'main' }),
  },
  ({ repo }) =>
    repo !== undefined && credentials.test(repo)
      ? [
          {
            _tag: 'CredentialsInUrl',
            because: 'the URL holds credentials, and what stands here is written to state',
            fix: 'write the URL without user and password',
            below: ['repo'],
          },
        ]
      : [],
)
export type VersionControl = TypeOf<typeof VersionControl>

/** The record as annotations of what is put on the cluster. */
export const sourceAnnotations = ({ repo, path, branch }: VersionControl = {}): Readonly<Record<string, string>> => ({
  ...(repo === undefined ? {} : { 'konductor.dev/source-repository': repo }),
  ...(path === undefined ? {} : { 'konductor.dev/source-path': path }),
  ...(branch === undefined ? {} : { 'konductor.dev/source-branch': branch }),
})
