import type { Exception, Safeguard } from '@konductor/core/config'

/** An instance profile as the controls judge it. */
export interface JudgedInstanceProfile {
  /** The role is another's, who answers for it. */
  readonly foreignRole: boolean
}

/** What an instance profile does, and the controls that ask for it. */
export const instanceProfileSafeguards: readonly Safeguard<JudgedInstanceProfile>[] = [
  {
    id: 'systems-manager-only',
    does: 'lets Systems Manager manage the instance, and nothing else',
    themes: ['least privilege'],
    by: ['main', 'role'],
    lost: ({ foreignRole }) => foreignRole,
  },
]

/** What an instance profile with a role of its own does not do, and why. */
export const instanceProfileExceptions: readonly Exception[] = [
  {
    controls: { 'cdk-nag': ['IAM4'] },
    reason:
      'AmazonSSMManagedInstanceCore is what AWS keeps up to what the agent of Systems Manager needs; a copy of it would age, and keep instances from being managed.',
  },
]
