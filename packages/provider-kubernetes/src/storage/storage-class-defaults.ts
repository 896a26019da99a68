/** What a class of storage is like when nobody says otherwise. */
export const storageClassDefaults = {
  /** Kubernetes itself would delete the data with its claim. */
  reclaimPolicy: 'Retain',
  volumeBindingMode: 'WaitForFirstConsumer',
  allowVolumeExpansion: true,
} as const

/** Parameters that encrypt, of drivers that have to be told. What others make is encrypted by its cloud, or never. */
export const encryptingParameters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ebs.csi.aws.com': { encrypted: 'true' },
  'kubernetes.io/aws-ebs': { encrypted: 'true' },
}
