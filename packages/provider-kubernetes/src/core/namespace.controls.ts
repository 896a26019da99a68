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
    does: 'refuses pods that ask for more rights than an application needs',
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
    does: 'lets nothing reach its pods',
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
    does: 'gives pods no token for the API server unless they ask for one',
    supports: {
      'cis-kubernetes@1.8': ['5.1.5', '5.1.6'],
      'cis-kubernetes@2.0.1': ['5.1.5', '5.1.6'],
      checkov: ['CKV_K8S_41'],
    },
    by: ['service-account'],
  },
  {
    does: 'keeps applications apart, and out of the namespaces of Kubernetes',
    supports: {
      'cis-kubernetes@1.8': ['5.7.1', '5.7.4'],
      'cis-kubernetes@2.0.1': ['5.6.1', '5.6.4'],
      trivy: ['KSV-0037', 'KSV-0110'],
      checkov: ['CKV_K8S_21'],
    },
    by: ['main'],
  },
  { does: 'limits what a container may use', supports: { trivy: ['KSV-0039'] }, by: ['limits'] },
  { does: 'limits what all its pods may use together', supports: { trivy: ['KSV-0040'] }, by: ['quota'] },
]
