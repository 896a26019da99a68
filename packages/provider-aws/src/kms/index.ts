export { EncryptionKey } from './encryption-key.ts'
export type { EncryptionKeyArgs } from './encryption-key-args.ts'
