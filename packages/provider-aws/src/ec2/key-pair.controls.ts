import type { Safeguard } from '@konductor/core/config'

/** What a key pair does, and the controls that ask for it. */
export const keyPairSafeguards: readonly Safeguard<object>[] = [
  {
    id: 'own-private-key',
    does: 'leaves the private half with its owner',
    themes: ['least privilege'],
    evidence: [{ role: 'main', property: ['publicKey'], expected: { present: true } }],
    by: ['main'],
  },
]
