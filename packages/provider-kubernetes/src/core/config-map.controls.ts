import type { Opening, Safeguard } from '@konductor/core/config'
import { looksSecret } from '../checks/looks-secret.ts'

/** The settings that decide what a config map supports. */
export interface JudgedConfigMap {
  readonly data?: Readonly<Record<string, unknown>>
}

const secretsIn = ({ data = {} }: JudgedConfigMap): readonly string[] =>
  Object.entries(data).flatMap(([key, value]) => (typeof value === 'string' && looksSecret(key, value) ? [key] : []))

const opening = {
  control: 'KSV-0109',
  what: 'everybody who may read the namespace reads what looks like a secret; secrets have kubernetes.resources.secrets',
}

/** What a config map does, and the controls that ask for it. */
export const configMapSafeguards: readonly Safeguard<JudgedConfigMap>[] = [
  {
    id: 'no-secrets',
    does: 'holds nothing that looks like a secret',
    themes: ['least privilege'],
    evidence: [{ role: 'main', property: ['metadata', 'name'], expected: { present: true } }],
    supports: { trivy: ['KSV-0109', 'KSV-01010'] },
    by: ['main'],
    lost: (own) => secretsIn(own).length > 0,
    opening: { ...opening, below: ['data'] },
  },
]

/** What the data of a config map opens, at each key that does; as not open where none does. */
export const configMapOpenings = (own: JudgedConfigMap): readonly Opening[] => {
  const open = secretsIn(own).map((key): Opening => ({ ...opening, open: true, below: ['data', key] }))
  return open.length === 0 ? [{ ...opening, open: false, below: ['data'] }] : open
}
