import type { Safeguard } from '@konductor/core/config'

/** The settings that decide what a service account supports. */
export interface JudgedServiceAccount {
  readonly automountToken: boolean
}

/** What a service account does, and the controls that ask for it. */
export const serviceAccountSafeguards: readonly Safeguard<JudgedServiceAccount>[] = [
  {
    id: 'no-token',
    does: 'gives pods no token for the API server unless they ask for one',
    themes: ['least privilege'],
    evidence: [{ role: 'main', property: ['automountServiceAccountToken'], expected: { oneOf: [false] } }],
    supports: {
      'cis-kubernetes@1.8': ['5.1.6'],
      'cis-kubernetes@2.0.1': ['5.1.6'],
      trivy: ['KSV-0036'],
      'nsa-kubescape': ['C-0034'],
    },
    by: ['main'],
    lost: ({ automountToken }) => automountToken,
    opening: {
      control: 'CIS-K8s 5.1.6',
      below: ['automountToken'],
      what: 'every pod that runs as it has a token for the API server, needed or not',
    },
  },
]
