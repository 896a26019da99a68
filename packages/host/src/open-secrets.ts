import type { Problem } from '@konductor/interfaces'
import { isFields, type Fields } from './fields.ts'
import { formatPlace, type Origins } from './origins.ts'
import { left, right, type Read } from './outcome.ts'
import { passphraseOpener, type Opener } from './passphrase.ts'
import { formatPath, type Path } from './path.ts'
import type { StackFile } from './read-stack-file.ts'

/** A value whose sealed parts are open, and what those were. */
export interface Opened {
  readonly value: unknown
  readonly secrets: readonly string[]
}

/** Opens what is sealed in a value of a stack's file, or says which part could not be. */
export type OpenValue = (value: unknown, path: Path) => Read<Opened>

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

const hasPassphrase = ({ secretsprovider, encryptedkey }: Fields): boolean =>
  !isSet(encryptedkey) && (!isSet(secretsprovider) || secretsprovider === 'passphrase')

const unchanged: OpenValue = (value) => right({ value, secrets: [] })

const opening =
  (origins: Origins, open: Opener): OpenValue =>
  (whole, at) => {
    const problems: Problem[] = []
    const secrets: string[] = []
    const read = (value: unknown, path: Path): unknown => {
      const origin = origins.get(path)
      if (origin?.cipher !== undefined) {
        const text = open(origin.cipher)
        if (text === undefined)
          problems.push({
            _tag: 'SecretNotOpened',
            at: `${formatPath(path.slice(1))} (${formatPlace(origin)})`,
            because: "the value was not encrypted with this stack's passphrase and salt, or was changed since",
            fix: 'set it again: `pulumi config set --secret`',
          })
        else secrets.push(text)
        return text
      }
      if (Array.isArray(value)) return value.map((item: unknown, index) => read(item, [...path, index]))
      if (!isFields(value)) return value
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, read(item, [...path, key])]))
    }
    const value = read(whole, at)
    return problems.length > 0 ? left(problems) : right({ value, secrets })
  }

/**
 * What opens the `secure:` values of a stack's file. They stay sealed without a passphrase, and in a stack whose secrets
 * something else than a passphrase encrypts.
 */
export const secretsOpener = ({ fields, origins }: StackFile, file: string, passphrase?: string): Read<OpenValue> => {
  const salt = fields['encryptionsalt']
  if (passphrase === undefined || typeof salt !== 'string' || !hasPassphrase(fields)) return right(unchanged)
  const open = passphraseOpener(salt, passphrase)
  if (open !== undefined) return right(opening(origins, open))
  const origin = origins.get(['encryptionsalt'])
  const problem: Problem = {
    _tag: 'WrongPassphrase',
    at: `encryptionsalt (${origin === undefined ? file : formatPlace(origin)})`,
    because: 'the passphrase is not the one that the secrets of this stack were encrypted with',
    fix: 'correct PULUMI_CONFIG_PASSPHRASE, or unset it: secrets then stay sealed',
  }
  return left([problem])
}
