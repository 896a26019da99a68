import { text, type KeyRule } from '@konductor/core/config'

const word = '[a-z0-9]([a-z0-9-]*[a-z0-9])?'

/** Keys of objects, which are their names in the cluster unless `name` says otherwise. */
export const objectKey: KeyRule = {
  pattern: '^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$',
  expected:
    'lower-case letters, digits and dashes, a letter first, a letter or digit last, at most 63 characters (Kubernetes names)',
}

/** The name of most objects: a DNS name. */
export const objectName = () =>
  text({
    expected:
      'lower-case letters, digits, dashes and dots, a letter or digit at both ends, at most 253 characters (Kubernetes names)',
    pattern: new RegExp(`^(?!.{254,})${word}(\\.${word})*$`),
  })

/** The name of a service: one label of a DNS name, a letter first. */
export const serviceName = () =>
  text({
    expected:
      'lower-case letters, digits and dashes, a letter first, a letter or digit last, at most 63 characters (names of services)',
    pattern: /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/,
  })

/** The name of a role or binding: whatever can stand in a path. */
export const roleName = () =>
  text({
    expected: 'at most 253 characters without slash, percent sign and spaces (names of roles)',
    pattern: /^(?!\.{1,2}$)[^/%\s]{1,253}$/,
  })
