import type { ClosedOf, Identifier } from '@konductor/core/config'
import { ownRole } from '../iam/boundary.ts'
import type { MeantPolicy } from '../iam/managed-policy-reference.config.ts'
import type { Placement } from '../provider/placement.ts'
import { assumedType } from './instance-type.ts'
import type { JudgedMachine } from './machine.controls.ts'
import type { machineProperties } from './machine-properties.ts'
import type { MetadataArgs } from './machine-args.ts'
import { showsCredentials } from './user-data.ts'

/** A machine as written. */
export type WrittenMachine = ClosedOf<typeof machineProperties>

/** What an instance and a launch template have in common, with every default in place. */
export interface MachineSettings {
  readonly provider: string
  readonly region?: string
  readonly instanceType: string
  /** Whether somebody named the type: nobody can put right what nobody wrote. */
  readonly typeAt?: string
  readonly amiId?: string
  readonly amiParameter?: string
  readonly securityGroupIds: readonly string[]
  /** Whether it has a profile of its own, or none; not there where one is named. */
  readonly ownProfile?: boolean
  readonly profileName?: string
  /** The policy that the role of its own profile can never do more than, as of all roles. */
  readonly permissionsBoundary?: MeantPolicy
  readonly keyName?: string
  readonly encrypted: boolean
  readonly kmsKeyArn?: string
  readonly metadataOptions: MetadataArgs
  readonly associatePublicIpAddress: boolean
  readonly monitoring: boolean
  readonly ebsOptimized: boolean
  readonly userData?: Identifier
  readonly tags: Readonly<Record<string, string>>
}

/** Whether it has an instance profile of its own, and so a role. */
export const hasOwnProfile = ({ profile = true, profileName }: WrittenMachine): boolean =>
  profile === true && profileName === undefined

/** The settings of a machine. */
export const machineSettings = (
  own: WrittenMachine,
  defaultType: string | undefined,
  at: string,
  placement: Placement,
): MachineSettings => {
  const { provider, region } = placement
  const { ami, profile = true, profileName } = own
  const instanceType = own.type ?? defaultType ?? assumedType
  const typeAt = own.type !== undefined ? `${at}.type` : defaultType !== undefined ? defaultTypeAt : undefined
  return {
    provider,
    ...(region === undefined ? {} : { region }),
    instanceType,
    ...(typeAt === undefined ? {} : { typeAt }),
    ...(ami?.id === undefined ? {} : { amiId: ami.id }),
    ...(ami?.ssm === undefined ? {} : { amiParameter: ami.ssm }),
    securityGroupIds: own.securityGroupIds ?? [],
    ...(profileName !== undefined ? { profileName } : typeof profile === 'boolean' ? { ownProfile: profile } : {}),
    ...ownRole(placement, hasOwnProfile(own)).settings,
    ...(own.keyName === undefined ? {} : { keyName: own.keyName }),
    encrypted: own.encrypted ?? true,
    ...(own.kmsKeyArn === undefined ? {} : { kmsKeyArn: own.kmsKeyArn }),
    metadataOptions: own.metadataOptions ?? {},
    associatePublicIpAddress: own.associatePublicIpAddress ?? false,
    monitoring: own.monitoring ?? true,
    ebsOptimized: own.ebsOptimized ?? true,
    ...(own.userData === undefined ? {} : { userData: own.userData }),
    tags: own.tags ?? {},
  }
}

/** Where it is said what type instances have that name none. */
const defaultTypeAt = 'aws.services.ec2.defaultInstanceType'

/** A machine as the controls judge it. */
export const judgedSettings = (settings: MachineSettings): JudgedMachine => ({
  httpTokens: settings.metadataOptions.httpTokens ?? 'required',
  httpEndpoint: settings.metadataOptions.httpEndpoint ?? 'enabled',
  hopLimit: settings.metadataOptions.httpPutResponseHopLimit ?? 1,
  associatePublicIpAddress: settings.associatePublicIpAddress,
  encrypted: settings.encrypted,
  profile: settings.ownProfile !== false,
  monitoring: settings.monitoring,
  ebsOptimized: settings.ebsOptimized,
  credentials: showsCredentials(settings.userData),
})
