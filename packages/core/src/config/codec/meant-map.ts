import * as E from 'fp-ts/lib/Either.js'
import type { AnyCodec } from './codec.ts'
import { holdsSecrets } from './secret-leaves.ts'

interface OwnProperty {
  readonly codec: AnyCodec
  readonly presence: string
  readonly more: { readonly example?: unknown }
}

/** A codec of a map whose keys are known, as far as it says what text in its place means. */
interface KnowsItsKeys {
  readonly properties: Readonly<Record<string, OwnProperty>>
  readonly alone?: readonly string[]
}

const knowsItsKeys = (codec: AnyCodec): codec is AnyCodec & KnowsItsKeys =>
  codec.spec.type === 'closed' && 'properties' in codec

const flow = (entries: readonly (readonly [string, unknown])[]): string =>
  `{ ${entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ')} }`

const neededOf = ({ properties }: KnowsItsKeys) =>
  Object.entries(properties).filter(([, { presence }]) => presence === 'required')

/** The map of the one setting that text fits and that can stand alone: `{ arn: "*" }` for `*`. */
export const mapThatFits = (codec: AnyCodec | undefined, value: unknown): string | undefined => {
  if (typeof value !== 'string' || codec === undefined || !knowsItsKeys(codec) || holdsSecrets(codec.spec))
    return undefined
  const needed = neededOf(codec)
  const alone = codec.alone ?? (needed.length === 1 ? needed.map(([name]) => name) : [])
  const fits = alone.find((name) => {
    const property = codec.properties[name]
    return property !== undefined && E.isRight(property.codec.decode(value))
  })
  return fits === undefined ? undefined : flow([[fits, value]])
}

/**
 * The map that was meant where something else stands: `{ arn: "*" }` for `*`, where the text fits a setting that can
 * stand alone; else one made of examples. Nothing where secrets may stand, or where there is no example.
 */
export const meantMap = (codec: AnyCodec | undefined, value: unknown): string | undefined => {
  if (codec === undefined || !knowsItsKeys(codec) || holdsSecrets(codec.spec)) return undefined
  const fitting = mapThatFits(codec, value)
  if (fitting !== undefined) return fitting
  const all = Object.entries(codec.properties)
  const needed = neededOf(codec)
  const shown = needed.length > 0 ? needed : all.filter(([, { more }]) => more.example !== undefined).slice(0, 1)
  return shown.length === 0 || shown.some(([, { more }]) => more.example === undefined)
    ? undefined
    : flow(shown.map(([name, { more }]) => [name, more.example]))
}
