import type { KubernetesCase } from '../kubernetes-case.ts'
import { namespacesCase } from './namespaces.ts'

/** Everything of Kubernetes that is judged. */
export const allKubernetesCases: readonly KubernetesCase[] = [namespacesCase]
