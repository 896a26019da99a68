import type { Companion } from '../objects/companion.ts'
import type { NamespaceSettings } from './namespace.config.ts'
import { allowDns, denyAll } from './network-policies.ts'

/** What a namespace makes within itself. */
export const namespaceCompanions = ({ name, networkPolicy }: NamespaceSettings): readonly Companion[] => [
  { kind: 'ResourceQuota', name: 'quota', namespace: name },
  { kind: 'LimitRange', name: 'limits', namespace: name },
  ...(denyAll(networkPolicy) === undefined ? [] : [{ kind: 'NetworkPolicy', name: 'deny-all', namespace: name }]),
  ...(allowDns(networkPolicy) === undefined
    ? []
    : [{ kind: 'NetworkPolicy', name: 'allow-dns', namespace: name, without: 'networkPolicy.dns: false' }]),
]
