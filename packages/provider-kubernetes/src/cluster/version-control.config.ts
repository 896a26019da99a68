import { closed, optional, text, type Fault, type TypeOf } from '@konductor/core/config'

/**
 * Whoever stands before the host of an `http` URL, what stands after a colon there and is no port, and a password before
 * any other host.
 */
const credentials = /^(https?:\/\/[^/@]+@|https?:\/\/[^/@:[]+:(?!\d*(\/|$))|([a-z][a-z0-9+.-]*:\/\/)?[^/@:]*:[^/@]*@)/i

/** Where the manifests of a cluster are kept: a record, and with `commit` what is put on the cluster. */
export const VersionControl = closed(
  {
    // A dash first would be an option of git, and `ext::` a program for it to run.
    repo: optional(
      text({ expected: 'the URL of a repository', pattern: /^(?!-|ext::|fd::)\S+$/ }),
      'Repository of the manifests.',
      { example: 'https://github.com/org/k8s-configs' },
    ),
    path: optional(
      text({
        expected: 'a folder in the repository, from its root',
        pattern: /^(?!\/)(?!.*\\)(?!(.*\/)?\.\.(\/|$))(?!(.*\/)?\.git(\/|$)).+$/,
      }),
      'Folder in it.',
      { example: 'env/dev' },
    ),
    branch: optional(
      text({ expected: 'the name of a branch', pattern: /^(?!-)[^\s:?*[\\^~]+$/ }),
      'Branch of it: a record, too, with `commit`.',
      { example: 'main' },
    ),
    commit: optional(
      text({
        expected: 'the whole id of a commit, 40 hexadecimal digits in quotes, as `git rev-parse <branch>` prints it',
        pattern: /^([0-9a-f]{40}|[0-9a-f]{64})$/,
      }),
      'With it, and only then, the manifests of the folder at this commit are put on the cluster; `konductor versions fetch` gets them, and no run ever does.',
      { example: '4c1b8f0e6a2d9371b5e4f07c8a6d3b2e1f098765' },
    ),
  },
  ({ repo }): readonly Fault[] =>
    repo !== undefined && credentials.test(repo)
      ? [
          {
            _tag: 'CredentialsInUrl',
            because: 'the URL holds credentials, and what stands here is written to state',
            fix: 'write the URL without user and password; credentials come from the helpers of git, or a key of ssh',
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
