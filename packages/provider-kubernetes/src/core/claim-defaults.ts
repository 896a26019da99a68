/** What a claim of storage is like when nobody says otherwise. */
export const claimDefaults = {
  accessModes: ['ReadWriteOnce'],
  volumeMode: 'Filesystem',
} as const
