import type { Exception } from '../exceptions.ts'

/** Every finding of an object of Kubernetes that is excused. One that is found nowhere any more fails the tests. */
export const kubernetesExceptions: readonly Exception[] = [
  {
    rules: ['LNK001'],
    in: ['konductor:kubernetes:SecureNamespace', 'konductor:kubernetes:Application'],
    type: 'networking.k8s.io/v1 NetworkPolicy',
    reason: 'The pods that answer for DNS are in kube-system: the cluster brings them, and no stack makes them.',
  },
  {
    rules: ['LNK001'],
    in: ['konductor:kubernetes:SecureRoleBinding', 'konductor:kubernetes:SecureClusterRoleBinding'],
    units: [
      'binding-administrators-dev',
      'binding-default-accounts-dev',
      'binding-editors-dev',
      'binding-widest-dev',
      'cluster-binding-administrators-dev',
      'cluster-binding-default-accounts-dev',
      'cluster-binding-editors-dev',
      'cluster-binding-widest-dev',
    ],
    reason:
      'They bind roles and accounts that the cluster has already, by `existing…`: no manifest of the stack has them.',
  },
  {
    rules: ['KBP108'],
    in: ['konductor:kubernetes:SecureClusterRole'],
    units: ['cluster-role-widest-dev'],
    reason: 'A rule on paths of the API server names no resources, which the judge takes for all of them.',
  },
  {
    rules: ['LNK001'],
    in: ['konductor:kubernetes:SecureNetworkPolicy'],
    units: ['policy-widest-dev'],
    reason: 'It lets traffic pass to namespaces and pods that others put on the cluster.',
  },
]
