import type { Safeguard } from '@konductor/core/config'
import { snippetsIn } from './snippets.ts'

/** The settings that decide what an ingress supports. */
export interface JudgedIngress {
  readonly tls?: boolean | undefined
  readonly annotations?: object | undefined
}

/** What an ingress does, and the controls that ask for it. */
export const ingressSafeguards: readonly Safeguard<JudgedIngress>[] = [
  {
    id: 'tls',
    does: 'is reached with TLS',
    themes: ['encryption in transit'],
    evidence: [{ role: 'main', property: ['spec', 'tls', '*', 'hosts'], expected: { present: true } }],
    by: ['main'],
    lost: ({ tls }) => tls === false,
    opening: { control: 'NIST SC-8', below: ['tls'], what: 'whoever is on the way reads and changes what is sent' },
  },
  {
    id: 'no-snippets',
    does: 'gives its controller no configuration in its own language',
    themes: ['hardening'],
    evidence: ['auth', 'configuration', 'modsecurity', 'server', 'stream'].map((what) => ({
      role: 'main',
      property: ['metadata', 'annotations', `nginx.ingress.kubernetes.io/${what}-snippet`],
      expected: { present: false },
    })),
    supports: { checkov: ['CKV_K8S_152', 'CKV_K8S_153', 'CKV_K8S_154'], 'nsa-kubescape': ['C-0059'] },
    by: ['main'],
    lost: ({ annotations }) => snippetsIn(annotations).length > 0,
    opening: {
      control: 'C-0059',
      below: ['annotations'],
      what: 'whoever writes a snippet for its controller can read every secret that the controller can (CVE-2021-25742)',
    },
  },
]
