import type { Finding } from '@konductor/interfaces'
import { keysOfType } from '../checks/data.ts'
import { dataKeysOf } from '../core/data-keys.ts'
import type { KubernetesUnit } from '../units.ts'

const type = 'kubernetes.io/tls'

/** Ingresses, those of applications too, whose certificate is in a secret of this stack that has none. */
export const inspectTlsSecrets = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const found = units.flatMap(({ needs }): readonly Finding[] => {
    const reference = 'tlsSecret' in needs ? needs.tlsSecret : undefined
    const secret = byId.get(reference?.unit ?? '')
    // Of a secret that is said to be one of TLS, its own entry says what it lacks.
    if (reference === undefined || secret?.kind !== 'secret' || secret.settings.type === type) return []
    const known = dataKeysOf(secret) ?? []
    const missing = (keysOfType[type] ?? []).filter((key) => !known.includes(key))
    return missing.length === 0
      ? []
      : [
          {
            _tag: 'UnknownReference',
            severity: 'problem',
            at: reference.at,
            because: `${secret.at} has no key ${missing.join(', ')}; it has ${known.join(', ') || 'none'}`,
            fix: `give it type: ${type} and these keys, or name a secret that has them`,
          },
        ]
  })
  // An entry on several clusters says the same of each.
  return [...new Map(found.map((finding) => [finding.at, finding])).values()]
}
