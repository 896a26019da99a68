/** A kind in words: `PersistentVolumeClaim` and `persistentVolumeClaim` are a persistent volume claim. */
export const inWords = (kind: string): string =>
  kind.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()
