import { createHash } from 'node:crypto'
import type { VersionControl } from '../cluster/version-control.config.ts'

/** The folder of a repository, at one commit. */
export interface ManifestSource {
  readonly repo: string
  /** From the repository's root; empty for that itself. */
  readonly path: string
  readonly commit: string
  readonly branch?: string
}

/** The source that version control names; nothing without a commit, for then it is a record. */
export const sourceOf = ({ repo, path = '', commit, branch }: VersionControl = {}): ManifestSource | undefined =>
  repo === undefined || commit === undefined
    ? undefined
    : { repo, path: plainPath(path), commit, ...(branch === undefined ? {} : { branch }) }

/** One spelling of a folder: `./env/dev/` and `env/dev` are one. */
const plainPath = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')

/** What tells a source from others, short enough for the name of a file. */
export const sourceKey = ({ repo, path, commit }: ManifestSource): string =>
  `${commit}-${createHash('sha256')
    .update(JSON.stringify([repo, path]))
    .digest('hex')
    .slice(0, 12)}`

/** A source as messages name it. */
export const sourceWords = ({ repo, path, commit }: ManifestSource): string =>
  `${path === '' ? 'the root' : path} of ${repo} at ${commit.slice(0, 12)}`
