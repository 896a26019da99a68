/**
 * The tags that a resource has of its own, each under the key that its provider writes the same tag by: IAM refuses both
 * `Owner` and `owner` on one role, and AWS's provider takes them for two.
 *
 * @param written The tags that its provider writes.
 * @returns nothing where it has none.
 */
export const ownTags = (
  own: Readonly<Record<string, string>>,
  written: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | undefined => {
  const keys = new Map(Object.keys(written).map((key) => [key.toLowerCase(), key]))
  const entries = Object.entries(own).map(([key, value]) => [keys.get(key.toLowerCase()) ?? key, value] as const)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
