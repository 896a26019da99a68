import { isProperties, UNKNOWN } from '../stand-in/properties.ts'
import type { ObservedLine, ObservedResource } from './observed.ts'

const SIGNATURE = '4dabf18193072939515e22adb298388d'
const ASSET = 'c44067f5952c0a294b673a41bacd8c17'
const ARCHIVE = '0def7320c3a5731c473e5ecbe6d01bc7'

/** How an asset was made; its hash, and what it was made into, depend on the machine. */
const source = ({ path, text, uri, assets }: Readonly<Record<string, unknown>>): unknown => {
  if (isProperties(assets)) return { assets: plainValue(assets) }
  return path === undefined ? (uri === undefined ? { text: text ?? '' } : { uri }) : { path }
}

const special = (value: Readonly<Record<string, unknown>>): unknown => {
  if ('ciphertext' in value || 'plaintext' in value) return '[secret]'
  if (value[SIGNATURE] === ASSET) return { asset: source(value) }
  if (value[SIGNATURE] === ARCHIVE) return { archive: source(value) }
  const { urn, id } = value
  return reference(urn, id)
}

const reference = (urn: unknown, id: unknown): unknown => ({
  resource: urn,
  ...(typeof id === 'string' && id !== '' && id !== UNKNOWN ? { id } : {}),
})

/** A value of the engine's or of a plan in the words of both. */
export const plainValue = (value: unknown): unknown => {
  if (value === UNKNOWN) return '[unknown]'
  // A recording is JSON, which knows one zero.
  if (value === 0) return 0
  if (Array.isArray(value)) return value.map(plainValue)
  if (!isProperties(value)) return value
  if (SIGNATURE in value) return special(value)
  if (value['@isPulumiResource'] === true) return reference(value['urn'], value['id'])
  const keys = Object.keys(value)
  if (keys.length === 1 && value['secret'] === true) return '[secret]'
  if (keys.length === 1 && value['unknown'] === true) return '[unknown]'
  return Object.fromEntries(keys.toSorted().map((key) => [key, plainValue(value[key])]))
}

const isSaid = (value: unknown): boolean =>
  value !== undefined &&
  value !== false &&
  value !== '' &&
  (typeof value !== 'object' || value === null || Object.keys(value).length > 0)

/** The same object without what says nothing: `false`, empty lists and objects. */
export const onlySaid = (object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => isSaid(value))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )

/** URNs by property, without those that have none. */
export const byProperty = (
  dependencies: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(dependencies)
      .filter(([, urns]) => urns.length > 0)
      .map(([key, urns]) => [key, urns.toSorted()] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )

export const byUrn = (one: ObservedResource, other: ObservedResource): number => (one.urn < other.urn ? -1 : 1)

const TRACE = /^\s+at .*$/
const CARET = /^\s*\^+\s*$|^for call at\s*$/

/** A line that is the same on every machine: without colours, frames of traces, folders and process ids. */
export const plainText = (text: string, folder: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- the escape character is what colours begin with
    .replaceAll(/\u001B\[[0-9;]*m|<\{%[a-z ]+%\}>/gi, '')
    .replaceAll(folder, '<project>')
    .replaceAll(/file:\/\/<project>/g, '<project>')
    .replaceAll(/(?:\/[\w.@-]+)+\/node_modules\//g, '<modules>/')
    .split('\n')
    .filter((line) => !TRACE.test(line) && !CARET.test(line))
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()

const key = ({ severity, message, urn }: ObservedLine): string => `${severity} ${urn ?? ''} ${message}`

/** Lines in an order of their own: programs write side by side. */
export const inOrder = (lines: readonly ObservedLine[]): readonly ObservedLine[] =>
  lines.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
