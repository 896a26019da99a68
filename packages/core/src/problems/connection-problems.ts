import type { ProblemEntry } from '@konductor/interfaces'

export const connectionProblems: Readonly<Record<string, ProblemEntry>> = {
  CredentialPluginMissing: {
    severity: 'warning',
    means: 'The program that the kubeconfig asks for a token is not on PATH',
    fix: 'Install it where Pulumi runs',
  },
}
