import type { ProblemEntry } from '@konductor/interfaces'

export const versionProblems: Readonly<Record<string, ProblemEntry>> = {
  ChannelFileNotFound: {
    severity: 'warning',
    means: '`versions.channel` names a channel that has no file, so that the bundled versions count',
    fix: 'Make `versions/<channel>.json`, or leave `channel` out',
  },
  TwoVersionFiles: {
    severity: 'problem',
    means:
      'Two names of one file of versions are both there, such as `default_versions.json` and `default-versions.json`',
    fix: 'Keep one of them',
  },
  UnknownComponent: {
    severity: 'warning',
    means: 'A component whose name is near that of one in the table',
    fix: 'Take the name that the fix suggests; nothing, if it is one of your own',
  },
  UnpinnedVersion: {
    severity: 'warning',
    means: 'A version that is not one release: a branch, or a range such as `2.x`',
    fix: 'Name a release in full',
  },
  VersionFileNotAMap: {
    severity: 'problem',
    means: 'A file of versions is no map from component to version',
    fix: 'Write it as `{ "cert-manager": "v1.21.2" }`',
  },
  VersionFileNotFound: {
    severity: 'problem',
    means: 'The file that `versions.file` names is not there',
    fix: 'Make it, or correct the path',
  },
  VersionNotPinned: {
    severity: 'problem',
    means: 'A version is `latest` or another word for whatever is newest',
    fix: 'Write the version itself',
  },
  VersionsNotFetched: {
    severity: 'warning',
    means: 'The file that `versions.source` names was not fetched, or its copy was changed: the next source decides',
    fix: '`konductor versions fetch <project>`',
  },
}
