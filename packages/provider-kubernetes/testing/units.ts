import type { OfferedUnit, UnitIn } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../src/catalogue.ts'
import { kubernetes } from '../src/descriptor.ts'

/** The units of a section that is in order. */
export const units = (
  section: object,
  offered: readonly OfferedUnit[] = [],
): readonly UnitIn<KubernetesCatalogue>[] => {
  const decoded = kubernetes.config.decode({ enabled: true, ...section }, 'kubernetes')
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
  return kubernetes.units(decoded.right, offered)
}

/** A cluster that another module offers. */
export const eks: OfferedUnit = {
  id: 'aws.components.eks.platform',
  name: 'platform',
  kind: 'eks',
  at: 'aws.components.eks.platform',
  capability: 'kubernetes.access',
  labels: { region: 'eu-west-1', environment: 'dev' },
}
