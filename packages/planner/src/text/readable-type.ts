/**
 * A type token as Pulumi shows it: without the part that only repeats the name.
 *
 * @example readableType('aws:s3/bucket:Bucket') // aws:s3:Bucket
 */
export const readableType = (type: string): string => {
  const [pkg, module, name, ...more] = type.split(':')
  if (module === undefined || name === undefined || more.length > 0) return type
  const repeated = `/${name.charAt(0).toLowerCase()}${name.slice(1)}`
  return module.endsWith(repeated) ? `${pkg}:${module.slice(0, -repeated.length)}:${name}` : type
}
