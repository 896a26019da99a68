/**
 * Tags put over one another, the later ones stronger.
 *
 * Keys that differ in case only are one key: IAM refuses both `Environment` and `environment` on one role.
 */
export const mergeTags = (
  ...layers: readonly (Readonly<Record<string, string>> | undefined)[]
): Readonly<Record<string, string>> => {
  const merged = new Map<string, readonly [key: string, value: string]>()
  for (const layer of layers) {
    for (const [key, value] of Object.entries(layer ?? {})) merged.set(key.toLowerCase(), [key, value])
  }
  return Object.fromEntries(merged.values())
}
