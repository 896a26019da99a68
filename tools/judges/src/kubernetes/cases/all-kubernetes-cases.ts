import type { KubernetesCase } from '../kubernetes-case.ts'
import { dataCase } from './data.ts'
import { namespacesCase } from './namespaces.ts'
import { workloadCases } from './workloads.ts'

/** Everything of Kubernetes that is judged. */
export const allKubernetesCases: readonly KubernetesCase[] = [namespacesCase, dataCase, ...workloadCases]
