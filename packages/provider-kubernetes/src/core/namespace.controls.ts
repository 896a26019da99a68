import type { Safeguard } from '@konductor/core/config'
import type { PodSecurityLevel } from './namespace-defaults.ts'
import type { NetworkIsolation } from './network-policies.ts'

/** The settings that decide what a namespace supports. */
export interface JudgedNamespace {
  readonly podSecurity: PodSecurityLevel
  readonly networkPolicy: NetworkIsolation
}

const cis = (id: string) => ({ 'cis-kubernetes@1.8': [id], 'cis-kubernetes@2.0.1': [id] })
const isolated = {
  ...cis('5.3.2'),
  trivy: ['KSV-0038'],
  checkov: ['CKV2_K8S_6'],
  'nsa-kubescape': ['C-0030', 'C-0054'],
}

/** What a secure namespace does, and the controls that ask for it. */
export const namespaceSafeguards: readonly Safeguard<JudgedNamespace>[] = [
  {
    id: 'pod-security',
    does: 'refuses pods that ask for more rights than an application needs',
    themes: ['hardening', 'least privilege'],
    evidence: [
      {
        role: 'main',
        property: ['metadata', 'labels', 'pod-security.kubernetes.io/enforce'],
        expected: { oneOf: ['restricted'] },
      },
    ],
    supports: cis('5.2.1'),
    by: ['main'],
    lost: ({ podSecurity }) => podSecurity !== 'restricted',
    opening: {
      control: 'CIS-K8s 5.2.1',
      below: ['podSecurity'],
      what: 'pods may run with more rights than they need, up to those of the node',
    },
  },
  {
    id: 'network-policy',
    does: 'lets nothing reach its pods',
    themes: ['network isolation'],
    evidence: [
      { role: 'deny-all', property: ['spec', 'policyTypes'], expected: { holds: ['Ingress', 'Egress'] } },
      { role: 'deny-all', property: ['spec', 'podSelector', 'matchLabels'], expected: { present: false } },
      { role: 'deny-all', property: ['spec', 'podSelector', 'matchExpressions'], expected: { present: false } },
      { role: 'deny-all', property: ['spec', 'ingress', '*?'], expected: { present: false } },
      { role: 'deny-all', property: ['spec', 'egress', '*?'], expected: { present: false } },
    ],
    supports: isolated,
    by: ['deny-all'],
    lost: ({ networkPolicy }) => networkPolicy.ingress === 'allow' || networkPolicy.egress === 'allow',
    opening: {
      control: 'CIS-K8s 5.3.2',
      below: ['networkPolicy'],
      what: 'its pods can be reached from, or can reach, everything that the cluster can',
    },
  },
  {
    id: 'service-account',
    does: 'gives pods no token for the API server unless they ask for one',
    themes: ['least privilege'],
    evidence: [{ role: 'service-account', property: ['automountServiceAccountToken'], expected: { oneOf: [false] } }],
    supports: {
      'cis-kubernetes@1.8': ['5.1.5', '5.1.6'],
      'cis-kubernetes@2.0.1': ['5.1.5', '5.1.6'],
      checkov: ['CKV_K8S_41'],
    },
    by: ['service-account'],
  },
  {
    id: 'own-namespace',
    does: 'keeps applications apart, and out of the namespaces of Kubernetes',
    themes: [],
    evidence: [
      {
        role: 'main',
        property: ['metadata', 'name'],
        expected: { not: { oneOf: ['default', 'kube-system', 'kube-public', 'kube-node-lease'] } },
      },
    ],
    supports: {
      'cis-kubernetes@1.8': ['5.7.1', '5.7.4'],
      'cis-kubernetes@2.0.1': ['5.6.1', '5.6.4'],
      trivy: ['KSV-0037', 'KSV-0110'],
      checkov: ['CKV_K8S_21'],
    },
    by: ['main'],
  },
  {
    id: 'limits',
    does: 'limits what a container may use',
    themes: ['resource limits'],
    evidence: [{ role: 'limits', property: ['spec', 'limits', '*', 'default'], expected: { present: true } }],
    supports: { trivy: ['KSV-0039'] },
    by: ['limits'],
  },
  {
    id: 'quota',
    does: 'limits what all its pods may use together',
    themes: ['resource limits'],
    evidence: [{ role: 'quota', property: ['spec', 'hard'], expected: { present: true } }],
    supports: { trivy: ['KSV-0040'] },
    by: ['quota'],
  },
]
