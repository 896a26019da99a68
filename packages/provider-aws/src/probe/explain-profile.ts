import type { Unreached } from '@konductor/core/probe'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { readProfile } from './read-profile.ts'

type Environment = Readonly<Record<string, string | undefined>>

const none = (because: string, fix: string): Unreached => ({ _tag: 'NoCredentials', because, fix })

/** Explains why a profile gives no credentials: the SDK only says that none does. */
export const explainProfile = (name: string, env: Environment, before: readonly string[] = []): Unreached => {
  const profile = readProfile(name, env)
  if (profile === undefined)
    return none(
      `there is no profile ${name} in the shared AWS configuration`,
      `aws configure sso --profile ${name}, or name one that there is: aws configure list-profiles`,
    )
  const process = profile.get('credential_process')
  if (process !== undefined) {
    const [, quoted, plain = ''] = /^\s*(?:"([^"]*)"|(\S+))/.exec(process) ?? []
    const program = quoted ?? plain
    return isThere(program, env)
      ? none(
          `the program ${program}, from which the profile ${name} takes credentials, gives none`,
          `run it in a shell to see why: what stands behind credential_process in the profile ${name}`,
        )
      : {
          _tag: 'CredentialPluginMissing',
          because: `the program from which the profile ${name} takes credentials is not on PATH: ${program}`,
          fix: 'install it (for aws: the AWS CLI), or take credential_process out of the profile',
        }
  }
  const source = profile.get('source_profile')
  if (source !== undefined && source !== name && !before.includes(source))
    return explainProfile(source, env, [...before, name])
  const sso = profile.has('sso_session') || profile.has('sso_start_url')
  return none(
    `the profile ${name} gives no credentials`,
    sso
      ? `aws sso login --profile ${name}`
      : profile.has('login_session')
        ? `aws login --profile ${name}`
        : `aws configure sso --profile ${name}`,
  )
}

const isThere = (program: string, env: Environment): boolean =>
  (program.includes('/')
    ? [program]
    : (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program))
  ).some((file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
