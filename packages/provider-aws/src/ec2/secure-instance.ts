import type { ComponentOptions } from '@konductor/interfaces'
import { Volume } from '@pulumi/aws/ebs/volume.js'
import { Instance } from '@pulumi/aws/ec2/instance.js'
import { VolumeAttachment } from '@pulumi/aws/ec2/volumeAttachment.js'
import { getSubnetOutput } from '@pulumi/aws/ec2/getSubnet.js'
import { getParameterOutput } from '@pulumi/aws/ssm/getParameter.js'
import type { Input, Output } from '@pulumi/pulumi/output.js'
import { withSupportTags } from '../tags/support-tags.ts'
import { namedTags } from '../vpc/named-tags.ts'
import { aliasOf } from '../provider/alias-of.ts'
import type { SecureInstanceArgs } from './instance-args.ts'
import { instanceSafeguards } from './instance.controls.ts'
import { amazonLinux, assumedType } from './instance-type.ts'
import { hidden, judgedMachine, Machine } from './machine.ts'
import { metadataArgs } from './metadata-args.ts'

/**
 * An EC2 instance that nobody reaches from the internet, that SSM manages, whose credentials only those get who bring a
 * token, and whose volumes are encrypted with a customer key.
 *
 * An image that moves never replaces it: the parameter is asked once, when it is made, unless `followAmi` says
 * otherwise.
 *
 * @see FSBP EC2.3, EC2.8, EC2.9; CIS AWS 5.6, 1.18
 * @example
 * new SecureInstance('bastion', { subnetId, network: { vpcId, cidr: '10.0.0.0/16' } })
 */
export class SecureInstance extends Machine {
  /** Its id in AWS. */
  readonly instanceId: Output<string>
  readonly arn: Output<string>
  readonly privateIp: Output<string>
  readonly privateDns: Output<string>

  constructor(name: string, args: SecureInstanceArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:SecureInstance', name, args, opts)
    this.needs(args, { subnetId: 'says where it is' })
    const { instanceType = assumedType, encrypted = true, volumes = {}, rootVolume = {} } = args
    const disableApiTermination = args.disableApiTermination ?? true
    const sourceDestCheck = args.sourceDestCheck ?? true
    const controls = this.supports(instanceSafeguards, {
      ...judgedMachine(args),
      disableApiTermination,
      sourceDestCheck,
    })
    const kmsKeyId = this.keyArn(name, args)
    const { nameTag = name } = args
    const tags = namedTags(nameTag, args.tags)
    const instance = this.main(
      Instance,
      {
        instanceType,
        ami: args.amiId ?? this.#newest(args, instanceType),
        subnetId: args.subnetId,
        vpcSecurityGroupIds: [...this.groupIds(args)],
        associatePublicIpAddress: args.associatePublicIpAddress ?? false,
        privateIp: args.privateIp,
        sourceDestCheck,
        iamInstanceProfile: this.profileName(args),
        keyName: args.keyName,
        metadataOptions: metadataArgs(args.metadataOptions),
        rootBlockDevice: {
          encrypted,
          kmsKeyId,
          volumeSize: rootVolume.size,
          volumeType: rootVolume.type ?? 'gp3',
          iops: rootVolume.iops,
          throughput: rootVolume.throughput,
          deleteOnTermination: rootVolume.deleteOnTermination ?? true,
          // What the provider writes on every resource does not reach a volume that comes with an instance.
          tags: namedTags(nameTag, args.tags, { ...args.providerTags }),
        },
        monitoring: args.monitoring ?? true,
        ebsOptimized: args.ebsOptimized ?? true,
        disableApiTermination,
        userData: hidden(args.userData),
        userDataReplaceOnChange: args.userDataReplaceOnChange,
        tags: withSupportTags(tags, controls),
      },
      {
        ...(args.amiId === undefined && args.followAmi !== true ? { ignoreChanges: ['ami'] } : {}),
        dependsOn: [...(args.after ?? [])],
      },
    )
    // The zone of the subnet, not of the instance: one that is replaced has none that is known, and the volume would
    // look as if it were replaced with it.
    const zone =
      Object.keys(volumes).length === 0
        ? undefined
        : getSubnetOutput(
            { id: args.subnetId, ...(args.region === undefined ? {} : { region: args.region }) },
            { parent: this },
          ).availabilityZone
    for (const [key, { device, size, type = 'gp3', iops, throughput, formerly }] of Object.entries(volumes)) {
      if (zone === undefined) break
      const volume = this.child(
        Volume,
        `volume-${key}`,
        {
          availabilityZone: zone,
          encrypted,
          kmsKeyId,
          size,
          type,
          iops,
          throughput,
          tags: namedTags(`${nameTag}-${formerly ?? key}`, args.tags),
        },
        { aliases: aliasOf(`${name}-volume`, formerly) },
      )
      this.child(
        VolumeAttachment,
        `attachment-${key}`,
        { instanceId: instance.id, volumeId: volume.id, deviceName: device, stopInstanceBeforeDetaching: true },
        // A volume is attached to one instance: to the next only when it has left the last.
        { deleteBeforeReplace: true, aliases: aliasOf(`${name}-attachment`, formerly) },
      )
    }
    this.instanceId = instance.id
    this.arn = instance.arn
    this.privateIp = instance.privateIp
    this.privateDns = instance.privateDns
  }

  #newest({ amiParameter, region }: SecureInstanceArgs, type: string): Input<string> {
    return getParameterOutput(
      { name: amiParameter ?? amazonLinux(type), ...(region === undefined ? {} : { region }) },
      { parent: this },
    ).insecureValue
  }
}
