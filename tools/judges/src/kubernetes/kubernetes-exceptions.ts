import type { Exception } from '../exceptions.ts'

const namespace = 'konductor:kubernetes:SecureNamespace'

/** Every finding of an object of Kubernetes that is excused. One that is found nowhere any more fails the tests. */
export const kubernetesExceptions: readonly Exception[] = [
  {
    rules: ['LNK001'],
    in: [namespace],
    type: 'networking.k8s.io/v1 NetworkPolicy',
    reason: 'The pods that answer for DNS are in kube-system: the cluster brings them, and no stack makes them.',
  },
]
