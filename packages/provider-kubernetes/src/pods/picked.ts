/** Some settings of several; what is not there stays away. */
export const picked = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> =>
  // As Pick says of optional ones.
  Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]]))) as Pick<T, K>

/** The keys of a codec's properties, by their names. */
export const keysOf = <P extends object>(properties: P): readonly (keyof P)[] =>
  // Made of nothing but what its type says.
  Object.keys(properties) as (keyof P)[]
