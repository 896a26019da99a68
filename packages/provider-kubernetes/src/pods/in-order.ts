/** The entries of a map by name: Pulumi writes stack files with sorted keys, and the order must not change with it. */
export const byName = <V>(map: Readonly<Record<string, V>> = {}): readonly (readonly [string, V])[] =>
  Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1))

/** The same, the one that is called so first. */
export const firstOf = <V>(map: Readonly<Record<string, V>>, first: string): readonly (readonly [string, V])[] => {
  const sorted = byName(map)
  return [...sorted.filter(([name]) => name === first), ...sorted.filter(([name]) => name !== first)]
}
