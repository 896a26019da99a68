import type { Safeguard } from '@konductor/core/config'
import { looksSecret } from '../checks/looks-secret.ts'

/** The settings that decide what a config map supports. */
export interface JudgedConfigMap {
  readonly data?: Readonly<Record<string, unknown>>
}

const holdsSecret = ({ data = {} }: JudgedConfigMap): boolean =>
  Object.entries(data).some(([key, value]) => typeof value === 'string' && looksSecret(key, value))

/** What a config map does, and the controls that ask for it. */
export const configMapSafeguards: readonly Safeguard<JudgedConfigMap>[] = [
  {
    id: 'no-secrets',
    does: 'holds nothing that looks like a secret',
    themes: ['least privilege'],
    evidence: [{ role: 'main', property: ['metadata', 'name'], expected: { present: true } }],
    supports: { trivy: ['KSV-0109', 'KSV-01010'] },
    by: ['main'],
    lost: holdsSecret,
    opening: {
      control: 'KSV-0109',
      below: ['data'],
      what: 'everybody who may read the namespace reads what looks like a secret; secrets have kubernetes.resources.secrets',
    },
  },
]
