import { referTo, type WrittenReference } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'

const isArn = (written: WrittenReference): written is string =>
  typeof written === 'string' && written.startsWith('arn:')

const roleId = (name: string): string => `aws.services.iam.roles.${name}`

/** The ARNs among those who are named. */
export const arnsAmong = (written: readonly WrittenReference[]): readonly string[] => written.filter(isArn)

/** The roles of this configuration, or of another stack, among those who are named. */
export const rolesAmong = (written: readonly WrittenReference[], at: string): readonly Reference<'aws.role'>[] =>
  written.flatMap((each, index) => (isArn(each) ? [] : [referTo(each, 'aws.role', `${at}[${index}]`, roleId)]))
