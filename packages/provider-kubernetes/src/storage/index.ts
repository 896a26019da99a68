export { SecureStorageClass, type SecureStorageClassArgs } from './secure-storage-class.ts'
export type { StorageClassArgs } from './storage-class-args.ts'
