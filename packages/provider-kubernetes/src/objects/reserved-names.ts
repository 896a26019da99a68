import type { Fault, KeyRule } from '@konductor/core/config'
import { objectKey } from './object-names.ts'

/** Names that a cluster gives to objects of its own, which would be "already exists". */
export interface Reserved {
  readonly names: readonly string[]
  readonly prefix?: string
  /** Who has them, as the rest of a sentence: `every namespace has an account called so`. */
  readonly because: string
}

/** The service account that every namespace has. */
export const reservedAccounts: Reserved = {
  names: ['default'],
  because: 'every namespace has an account called so, made by the cluster',
}

/** The roles that every cluster has. */
export const reservedClusterRoles: Reserved = {
  names: ['admin', 'cluster-admin', 'edit', 'view'],
  prefix: 'system:',
  because: 'every cluster has a role called so',
}

/** Keys of objects, those left out that the cluster gives itself. */
export const keyBut = ({ names }: Reserved): KeyRule => ({
  pattern: objectKey.pattern.replace('^', `^(?!(${names.join('|')})$)`),
  expected: `${objectKey.expected}, not ${names.join(', ')}, which the cluster has itself`,
})

/** What is wrong with a name that the cluster gives itself. */
export const reservedFaults = (name: string | undefined, { names, prefix, because }: Reserved): readonly Fault[] =>
  name === undefined || !(names.includes(name) || (prefix !== undefined && name.startsWith(prefix)))
    ? []
    : [
        {
          _tag: 'BadName',
          because: `${JSON.stringify(name)} is taken: ${because}`,
          fix: 'choose another name',
          below: ['name'],
        },
      ]
