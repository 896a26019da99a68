import type { ProblemEntry } from '@konductor/interfaces'

export const commandProblems: Readonly<Record<string, ProblemEntry>> = {
  BadPath: {
    severity: 'problem',
    means: 'The path that `konductor explain` was asked for is no path',
    fix: 'Write it as messages do: `aws.region`',
  },
  UnknownSetting: {
    severity: 'problem',
    means: 'There is no setting at the path that `konductor explain` was asked for',
    fix: 'Take the one that the message suggests',
  },
}
