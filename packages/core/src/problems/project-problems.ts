import type { ProblemEntry } from '@konductor/interfaces'

export const projectProblems: Readonly<Record<string, ProblemEntry>> = {
  ReservedProjectName: {
    severity: 'problem',
    means:
      'The project is called `aws`, `azure-native`, `kubernetes` or `pulumi`: its configuration would be that of a Pulumi provider',
    fix: 'Give it another name in Pulumi.yaml',
  },
}
