import type { Opening, Path, Safeguard } from '@konductor/core/config'
import { textIn } from '../checks/data.ts'
import { looksSecret } from '../checks/looks-secret.ts'

/** The settings that decide what a config map supports. */
export interface JudgedConfigMap {
  readonly data?: Readonly<Record<string, unknown>>
  /** Base64. */
  readonly binaryData?: Readonly<Record<string, unknown>>
}

/** Where something stands that looks like a secret. What is known only later is judged by its key. */
const secretsIn = ({ data = {}, binaryData = {} }: JudgedConfigMap): readonly Path[] => {
  const found = (map: Readonly<Record<string, unknown>>, below: string, read: (written: string) => string) =>
    Object.entries(map).flatMap(([key, value]) =>
      looksSecret(key, typeof value === 'string' ? read(value) : 'known later') ? [[below, key]] : [],
    )
  return [...found(data, 'data', (written) => written), ...found(binaryData, 'binaryData', textIn)]
}

const opening = {
  control: 'KSV-0109',
  what: 'everybody who may read the namespace reads what looks like a secret',
  closedBy: 'put it into kubernetes.resources.secrets',
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
  const open = secretsIn(own).map((below): Opening => ({ ...opening, open: true, below }))
  return open.length === 0 ? [{ ...opening, open: false, below: ['data'] }] : open
}
