import type { Input, Resource } from '@pulumi/pulumi'
import type { Regional } from '../provider/regional-component.ts'

/** A volume as EC2 takes it. */
export interface VolumeArgs {
  /** GiB. */
  readonly size?: number | undefined
  /** @default 'gp3' */
  readonly type?: string | undefined
  readonly iops?: number | undefined
  readonly throughput?: number | undefined
}

/** The volume that an instance starts from. */
export interface RootVolumeArgs extends VolumeArgs {
  /** Whether it goes with its instance. @default true */
  readonly deleteOnTermination?: boolean | undefined
  /** Name of the root device of the image, which launch templates need. @default '/dev/xvda', that of Amazon Linux */
  readonly device?: string | undefined
}

/** A volume beside it. */
export interface DataVolumeArgs extends VolumeArgs {
  /** Device that the instance sees it as: `/dev/sdf`. */
  readonly device: string
  readonly size: number
  /** The name it had before: without this, a volume of an instance that is renamed is another one, and empty. */
  readonly formerly?: string | undefined
}

/** How what runs on an instance asks about it. */
export interface MetadataArgs {
  /** `optional` lets IMDSv1 in. @default 'required' */
  readonly httpTokens?: 'required' | 'optional' | undefined
  /** @default 1 */
  readonly httpPutResponseHopLimit?: number | undefined
  /** @default 'enabled' */
  readonly httpEndpoint?: 'enabled' | 'disabled' | undefined
  /** @default false */
  readonly instanceMetadataTags?: boolean | undefined
}

/** What is started, whether once or by a launch template. */
export interface MachineArgs extends Regional {
  /** @default 't3.micro' */
  readonly instanceType?: string | undefined
  /** One image. @default that of `amiParameter` */
  readonly amiId?: Input<string> | undefined
  /** SSM parameter that holds the id of the newest image. @default Amazon Linux 2023 for the type's architecture */
  readonly amiParameter?: string | undefined
  /** @default a group of its own, which lets nobody in, and out HTTPS to the network */
  readonly securityGroupIds?: readonly Input<string>[] | undefined
  /** The VPC and its block of addresses, for a security group of its own. */
  readonly network?: { readonly vpcId: Input<string>; readonly cidr: Input<string> } | undefined
  /** Name in AWS of an instance profile; `false`: none. @default one of its own, whose role lets SSM in */
  readonly profileName?: Input<string> | false | undefined
  /** ARN of the policy that the role of its own profile can never do more than. */
  readonly permissionsBoundary?: Input<string> | undefined
  /** Name in AWS of a key pair. @default none: SSM needs no key */
  readonly keyName?: Input<string> | undefined
  readonly rootVolume?: RootVolumeArgs | undefined
  /** Volumes beside it, by name. */
  readonly volumes?: Readonly<Record<string, DataVolumeArgs>> | undefined
  /** @default true */
  readonly encrypted?: boolean | undefined
  /** The key of its volumes. @default a key of its own, where they are encrypted */
  readonly kmsKeyArn?: Input<string> | undefined
  readonly metadataOptions?: MetadataArgs | undefined
  /** @default false */
  readonly associatePublicIpAddress?: boolean | undefined
  /** Metrics each minute. @default true */
  readonly monitoring?: boolean | undefined
  /** @default true */
  readonly ebsOptimized?: boolean | undefined
  /** What runs when it starts first; at most 16 KiB. Becomes a secret. */
  readonly userData?: Input<string> | undefined
  readonly tags?: Readonly<Record<string, string>> | undefined
  /** Tags that the provider writes, for volumes, which it does not reach. @default none */
  readonly providerTags?: Readonly<Record<string, string>> | undefined
  /** What ARNs of the account start with. @default 'aws' */
  readonly partition?: string | undefined
  /** What must exist before: routes, the rules of its security groups. */
  readonly after?: readonly Resource[] | undefined
}
