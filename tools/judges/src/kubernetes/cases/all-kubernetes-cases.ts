import type { KubernetesCase } from '../kubernetes-case.ts'
import { applicationsCase } from './applications.ts'
import { dataCase } from './data.ts'
import { namespacesCase } from './namespaces.ts'
import { rightsCase } from './rights.ts'
import { trafficCase } from './traffic.ts'
import { workloadCases } from './workloads.ts'

/** Everything of Kubernetes that is judged. */
export const allKubernetesCases: readonly KubernetesCase[] = [
  namespacesCase,
  dataCase,
  ...workloadCases,
  trafficCase,
  rightsCase,
  applicationsCase,
]
