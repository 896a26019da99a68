import type { Finding, Problem } from '@konductor/interfaces'
import { configKey } from './config-key.ts'
import { configText, jsonText } from './config-text.ts'
import { declaredConfig, isNoInteger, isOfType, type Declared, type Refusal } from './declared-config.ts'
import { isFields, type Fields } from './fields.ts'
import { givenConfig, type GivenConfig } from './given-config.ts'
import { secretsOpener } from './open-secrets.ts'
import { formatPlace, originsOf, type Origin, type Origins } from './origins.ts'
import { left, right, type Read } from './outcome.ts'
import { formatPath, parsePath, type Path } from './path.ts'
import type { Project } from './project.ts'
import { SEALED } from './sealed.ts'
import { readStackFile } from './read-stack-file.ts'
import { stackFile } from './stacks-of.ts'

/** A stack's configuration as the program will receive it, read from the files alone. */
export interface StackConfig {
  /** The stack's file, relative to the root: `Pulumi.dev.yaml`. */
  readonly file: string
  /** `namespace:key` → the text PULUMI_CONFIG carries: a string itself, anything else as JSON. */
  readonly values: Readonly<Record<string, string>>
  /** The keys that hold a `secure:` value somewhere, which reads `[sealed]` unless a passphrase opened it. */
  readonly secretKeys: readonly string[]
  /** What a passphrase opened, for whoever must not show it. */
  readonly secrets: readonly string[]
  /** Paths start with the full `namespace:key`. */
  readonly origins: Origins
  /** What Pulumi lets pass and should not: one key in two spellings, a setting that nobody reads. */
  readonly findings: readonly Finding[]
  /** The file names environments of Pulumi ESC, whose values only Pulumi can fetch. */
  readonly environment: boolean
}

/** What is said of a stack's configuration beside its file. */
export interface StackConfigOptions {
  /** Wins over the file, and whatever it gives is no secret. */
  readonly given?: GivenConfig
  /** Opens the `secure:` values of a stack whose secrets a passphrase encrypts. */
  readonly passphrase?: string
  /**
   * Whether a stack may have no file, or an empty one, as with Pulumi: a file that is not there is then a finding.
   *
   * @default false
   */
  readonly fileOptional?: boolean
}

/** One key's value, and where it and its parts stand in its file. */
interface Entry {
  readonly value: unknown
  readonly key: Path
  readonly at: Path
  readonly origins: Origins
}

const known: ReadonlySet<string> = new Set([
  'config',
  'environment',
  'secretsprovider',
  'encryptedkey',
  'encryptionsalt',
])

/**
 * Reads what Pulumi would hand a program of this stack: the stack's file, and for keys it does not have the values
 * and defaults of Pulumi.yaml, whole.
 */
export const readStackConfig = (
  project: Project,
  stack: string,
  { given, passphrase, fileOptional }: StackConfigOptions = {},
): Read<StackConfig> => {
  const file = stackFile(project, stack)
  const read = readStackFile(project, stack, fileOptional)
  if (read._tag === 'Left') return read
  const { fields, config, origins } = read.right
  const opener = secretsOpener(read.right, file, passphrase)
  if (opener._tag === 'Left') return opener
  const asked = givenConfig(given ?? { values: {} }, project.name)
  if (asked._tag === 'Left') return asked
  const problems: Problem[] = []
  const findings: Finding[] = []
  if (read.right.missing !== undefined) findings.push({ ...read.right.missing, severity: 'warning' })
  const entries = new Map<string, Entry>()
  const at = (path: Path, from: Origins): string => {
    if (from === nowhere) return `${formatPath(path)} (given for this run)`
    const origin = from.nearest(path)
    return `${formatPath(path.slice(1))} (${origin === undefined ? file : formatPlace(origin)})`
  }

  for (const name of Object.keys(fields).filter((each) => !known.has(each)))
    findings.push({
      _tag: 'IgnoredKey',
      severity: 'warning',
      at: `${name} (${formatPlace(origins.get([name]) ?? { file, line: 1, column: 1 })})`,
      because: 'Pulumi reads no such setting of a stack, and says nothing about it',
      fix: 'put it under `config:`, or take it out',
    })
  for (const [written, value] of Object.entries(config)) {
    const path: Path = ['config', written]
    const noText = origins.get(path)?.noTextKey === true
    const key = noText ? undefined : configKey(written, project.name)
    const before = key === undefined ? undefined : entries.get(key)
    if (key === undefined)
      problems.push({
        _tag: 'BadConfigKey',
        at: at(path, origins),
        because: noText ? 'Pulumi takes no number, date or truth value for a key' : severalColons,
        fix: noText ? 'put quotes around it' : 'write `key:` or `namespace:key:`',
      })
    else if (before !== undefined)
      findings.push({
        _tag: 'SameKeyTwice',
        severity: 'problem',
        at: at(path, origins),
        because: `the key ${key} stands here and at ${at(before.key, origins)}: Pulumi takes either, by chance`,
        fix: 'keep one of the two',
      })
    if (key !== undefined) entries.set(key, { value, key: path, at: path, origins })
  }

  for (const [key, value] of asked.right) entries.set(key, { value, key: [key], at: [key], origins: nowhere })

  const declared = new Map<string, Declared>()
  // In the order of their keys, as Pulumi: of one key in two spellings the first counts.
  for (const written of Object.keys(project.config).toSorted()) {
    const path: Path = ['config', written]
    // What a key that is no text says is refused with the rest of its declaration.
    const noText = project.origins.get(path)?.noTextKey === true
    const key = noText ? written : configKey(written, project.name)
    const refuse = (refusal: Refusal): void => {
      problems.push({ _tag: 'BadProject', at: at(path, project.origins), ...refusal })
    }
    if (key === undefined) {
      refuse({ because: severalColons, fix: 'write `key:` or `namespace:key:`' })
      continue
    }
    const meaning = declaredConfig(written, project.config[written], project.name, { origins: project.origins, path })
    if ('refusal' in meaning) {
      refuse(meaning.refusal)
      continue
    }
    declared.set(key, meaning)
    if (entries.has(key)) continue
    if (meaning.value?.refusal !== undefined) refuse(meaning.value.refusal)
    else if (meaning.value !== undefined)
      entries.set(key, {
        value: meaning.value.is,
        key: path,
        at: [...path, ...meaning.value.path],
        origins: project.origins,
      })
    else if (key.startsWith(`${project.name}:`))
      problems.push({
        _tag: 'MissingConfig',
        at: at(path, project.origins),
        because: `the project wants a value for ${key}, and the stack ${stack} has none`,
        fix: `\`pulumi config set ${written} <value>\`, or a default in ${project.file}`,
      })
  }

  const values: Record<string, string> = {}
  const secrets: string[] = []
  const secretKeys: string[] = []
  const merged = new Map<string, Origin>()
  const byText = groupByKey(entries)
  for (const [key, entry] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const opened = opener.right(entry.value, entry.at)
    if (opened._tag === 'Left') {
      problems.push(...opened.left)
      continue
    }
    secrets.push(...opened.right.secrets)
    const asText = entry.origins === project.origins ? jsonText : configText
    const text = asText(opened.right.value, entry.at, entry.origins)
    values[key] = text
    const parts = byText.get(entry) ?? []
    const secret = parts.some(([, origin]) => origin.sealed === true)
    if (secret) secretKeys.push(key)
    const top = entry.origins.get(entry.key)
    const value = entry.origins.get(entry.at)
    if (top !== undefined) merged.set(formatPath([key]), { ...value, ...placeOf(top), valueText: text })
    for (const [rest, origin] of parts) if (rest.length > 0) merged.set(formatPath([key, ...rest]), origin)
    const { value: plain } = opened.right
    const noText =
      isStructured(plain) || (entry.origins === project.origins && isNoInteger(plain, { ...entry, path: entry.at }))
    const because = typeFault(declared.get(key), noText ? plain : text, secret)
    if (because !== undefined)
      problems.push({
        _tag: 'WrongConfigType',
        at: at(entry.key, entry.origins),
        because,
        fix: `give it such a value, or change what ${project.file} says of it`,
      })
  }
  if (problems.length > 0) return left(problems)
  const environment = fields['environment'] !== undefined && fields['environment'] !== null
  return right({ file, values, secretKeys, secrets, origins: originsOf(merged), findings, environment })
}

/** What is given for a run stands in no file. */
const nowhere = originsOf(new Map())

const severalColons = 'Pulumi takes no key with several colons'

const placeOf = ({ file, line, column }: Origin): Origin => ({ file, line, column })

/** The parts of each entry's value, by the rest of their path; one pass over each file. */
const groupByKey = (entries: ReadonlyMap<string, Entry>): ReadonlyMap<Entry, (readonly [Path, Origin])[]> => {
  const groups = new Map<Entry, (readonly [Path, Origin])[]>()
  const byFile = new Map<Origins, Map<unknown, Entry>>()
  for (const entry of entries.values()) {
    const written = byFile.get(entry.origins) ?? new Map<unknown, Entry>()
    byFile.set(entry.origins, written.set(entry.key[1], entry))
  }
  for (const [origins, written] of byFile)
    for (const [text, origin] of origins.entries()) {
      const path = parsePath(text)
      const entry = path[0] === 'config' ? written.get(path[1]) : undefined
      if (entry === undefined || entry.at.some((step, index) => path[index] !== step)) continue
      const parts = groups.get(entry) ?? []
      parts.push([path.slice(entry.at.length), origin])
      groups.set(entry, parts)
    }
  return groups
}

const typeFault = (declared: Declared | undefined, value: unknown, secret: boolean): string | undefined => {
  if (declared?.type === undefined) return undefined
  if (declared.secret && !secret) return 'the project wants this value encrypted'
  // What is encrypted as a whole is Pulumi's to judge.
  if ((secret && value === SEALED) || isOfType(value, declared.type, declared.items)) return undefined
  return `the project wants a value of type ${declared.type} here`
}

const isStructured = (value: unknown): value is Fields | readonly unknown[] => isFields(value) || Array.isArray(value)
