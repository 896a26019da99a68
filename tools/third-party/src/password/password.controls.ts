import type { Safeguard } from '@konductor/core/config'

/** What a password does for security, and the controls that ask for it. */
export const passwordSafeguards: readonly Safeguard<{ readonly length: number; readonly given?: unknown }>[] = [
  {
    id: 'length',
    does: 'is too long to be guessed',
    controls: { 'nist-800-53': ['IA-5(1)'], 'pci-dss': ['8.3.6'] },
    by: ['main'],
    evidence: [{ role: 'main', property: ['length'], expected: { atLeast: 16 } }],
    // Of a password that is given nothing is known.
    lost: ({ given, length }) => given === undefined && length < 16,
    opening: { control: 'IA-5(1)', below: ['length'], what: 'it is short enough to be guessed' },
  },
]
