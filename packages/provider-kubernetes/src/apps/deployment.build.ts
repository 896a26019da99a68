import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { podUnit } from '../pods/pod-unit.ts'
import { builtWorkload } from './built-workload.ts'
import { SecureDeployment } from './secure-deployment.ts'

/** Builds a deployment on its cluster. */
export const buildDeployment: Builder<'deployment', KubernetesCatalogue['deployment']> = (unit, resolved, context) => {
  const { args, options } = podUnit(unit, resolved, context)
  const deployment = new SecureDeployment(unit.name, args, options)
  return builtWorkload('Deployment', deployment, args, resolved.cluster)
}
