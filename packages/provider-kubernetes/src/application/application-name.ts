import { text, type KeyRule } from '@konductor/core/config'

const expected =
  'lower-case letters, digits and dashes, a letter first, a letter or digit last, at most 52 characters (it names a service, and pods whose names are longer)'

/** Keys of applications, which are the names of their objects unless `name` says otherwise. */
export const applicationKey: KeyRule = { pattern: '^[a-z]([a-z0-9-]{0,50}[a-z0-9])?$', expected }

/** The name of an application. */
export const applicationName = () => text({ expected, pattern: new RegExp(applicationKey.pattern) })

export const applicationsAt = 'kubernetes.components.applications'
