import { createDecipheriv, pbkdf2Sync } from 'node:crypto'

/** Opens one value that Pulumi's passphrase encrypted; nothing when it was encrypted otherwise, or was changed since. */
export type Opener = (cipher: string) => string | undefined

const ITERATIONS = 1_000_000
const KEY_BYTES = 32
const TAG_BYTES = 16
/** What a stack's salt ends with, encrypted, so that a passphrase can be told to be right. */
const CHECK = 'pulumi'
const MOST_KEYS = 16

// Half a second each: several plans of one stack in one process share it.
const keys = new Map<string, Buffer>()

const keyOf = (passphrase: string, salt: string): Buffer => {
  const name = `${salt}\0${passphrase}`
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = pbkdf2Sync(passphrase, Buffer.from(salt, 'base64'), ITERATIONS, KEY_BYTES, 'sha256')
  if (keys.size >= MOST_KEYS) keys.clear()
  keys.set(name, key)
  return key
}

const openerOf =
  (key: Buffer): Opener =>
  (cipher) => {
    const [version, nonce, text, ...more] = cipher.split(':')
    if (version !== 'v1' || nonce === undefined || text === undefined || more.length > 0) return undefined
    const bytes = Buffer.from(text, 'base64')
    const end = bytes.length - TAG_BYTES
    if (end < 0) return undefined
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: TAG_BYTES })
      decipher.setAuthTag(bytes.subarray(end))
      return Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()]).toString('utf8')
    } catch {
      return undefined
    }
  }

/**
 * What opens the values of a stack, from its `encryptionsalt` and the passphrase of Pulumi's passphrase provider;
 * nothing when it is not the right one.
 */
export const passphraseOpener = (encryptionSalt: string, passphrase: string): Opener | undefined => {
  const [, salt, check] = /^v1:([^:]+):(v1:.+)$/.exec(encryptionSalt) ?? []
  if (salt === undefined || check === undefined) return undefined
  const open = openerOf(keyOf(passphrase, salt))
  return open(check) === CHECK ? open : undefined
}
