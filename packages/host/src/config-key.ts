/**
 * The full form of a key of stack configuration, `namespace:key`, whichever of its spellings was written; nothing
 * when Pulumi takes it for no key.
 *
 * @example configKey('aws', 'acme') // acme:aws
 * @example configKey('acme:config:aws', 'acme') // acme:aws
 */
export const configKey = (written: string, project: string): string | undefined => {
  const parts = written.split(':')
  if (parts.length === 1) return `${project}:${written}`
  if (parts.length === 2) return written
  const [namespace, middle, name] = parts
  return parts.length === 3 && middle === 'config' ? `${namespace}:${name}` : undefined
}
