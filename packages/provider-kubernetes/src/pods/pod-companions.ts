import type { Companion } from '../objects/companion.ts'

interface Accounted {
  readonly name: string
  readonly serviceAccount?: unknown
  readonly existingServiceAccount?: string
}

/** The account that pods have of their own, where they name none. */
export const podCompanions = ({ name, serviceAccount, existingServiceAccount }: Accounted): readonly Companion[] =>
  serviceAccount === undefined && existingServiceAccount === undefined
    ? [{ kind: 'ServiceAccount', name, named: 'serviceAccount' }]
    : []
