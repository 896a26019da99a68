import { referTo, unitReference, type Fault, type WrittenReference } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'

/** The id of an object on a cluster: `kubernetes.resources.configMaps.settings@dev`. */
export const objectId = (collection: string, key: string, cluster: string): string =>
  `kubernetes.resources.${collection}.${key}@${cluster}`

/**
 * A setting that names another object on the same cluster, by its key, or one that another stack exports.
 *
 * @param collection Where its keys stand: `configMaps`.
 * @param what The object in words: `config map`.
 */
export const objectReference = (collection: string, what: string) =>
  unitReference({ expected: `the key of a ${what} under kubernetes.resources.${collection}`, pattern: /^\S+$/ })

/** What a setting with {@link objectReference} means for a unit on a cluster. */
export const referToObject = <C extends string>(
  written: WrittenReference,
  capability: C,
  collection: string,
  cluster: string,
  at: string,
): Reference<C> => ({
  ...referTo(written, capability, at, (key) => objectId(collection, key, cluster)),
  ...existingOf(written, at),
})

/**
 * Beside every setting that names an object by its key stands one for an object that is there already.
 *
 * @param at Where the key is written: `….namespace`, `….imagePullSecrets[0]`.
 */
const existingOf = (written: WrittenReference, at: string): Pick<Reference, 'existing'> => {
  const [, first, rest = '', index] = /\.([a-z])([A-Za-z]*)(\[\d+\])?$/.exec(at) ?? []
  if (first === undefined || typeof written !== 'string') return {}
  return { existing: `existing${first.toUpperCase()}${rest}: ${index === undefined ? written : `[${written}]`}` }
}

/** Where an object is named that this stack makes, and one that is there already. */
export const existingFaults = (
  config: object,
  pairs: readonly (readonly [own: string, existing: string])[],
): readonly Fault[] =>
  pairs.flatMap(([own, existing]) =>
    [own, existing].some((key) => (Reflect.get(config, key) ?? undefined) === undefined)
      ? []
      : [
          {
            _tag: 'Contradiction',
            because: `${own} and ${existing} name two objects where one is needed`,
            fix: 'keep one',
            below: [existing],
          },
        ],
  )
