import type { ComponentOptions } from '@konductor/interfaces'
import { LaunchTemplate as AwsLaunchTemplate } from '@pulumi/aws/ec2/launchTemplate.js'
import type { Input, Output } from '@pulumi/pulumi/output.js'
import { withSupportTags } from '../tags/support-tags.ts'
import { amazonLinux, assumedType } from './instance-type.ts'
import type { LaunchTemplateArgs } from './launch-template-args.ts'
import { launchTemplateSafeguards } from './launch-template.controls.ts'
import type { VolumeArgs } from './machine-args.ts'
import { hidden, judgedMachine, Machine } from './machine.ts'
import { metadataArgs } from './metadata-args.ts'

/**
 * A launch template whose instances nobody reaches from the internet, that SSM manages, whose credentials only those get
 * who bring a token, and whose volumes are encrypted with a customer key.
 *
 * The image is looked up when an instance starts, so that a new one is always from the newest and the template does not
 * change.
 *
 * @see FSBP EC2.25, EC2.170, EC2.181
 * @example
 * const web = new LaunchTemplate('web', { network: { vpcId, cidr: '10.0.0.0/16' } })
 */
export class LaunchTemplate extends Machine {
  /** Its id in AWS. */
  readonly templateId: Output<string>
  readonly arn: Output<string>
  /** The number of its latest version: a change makes a new one. */
  readonly latestVersion: Output<string>

  constructor(name: string, args: LaunchTemplateArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:LaunchTemplate', name, args, opts)
    const { instanceType = assumedType, encrypted = true, volumes = {}, rootVolume = {} } = args
    const controls = this.supports(launchTemplateSafeguards, judgedMachine(args))
    const kmsKeyId = this.keyArn(name, args)
    const profile = this.profileName(args)
    // No name among them: whatever changes here is a new version, and a key that is renamed would replace instances.
    const tags = { ...args.providerTags, ...args.tags }
    const disk = (volume: VolumeArgs, deleteOnTermination: boolean) => ({
      encrypted: String(encrypted),
      kmsKeyId,
      volumeSize: volume.size,
      volumeType: volume.type ?? 'gp3',
      iops: volume.iops,
      throughput: volume.throughput,
      deleteOnTermination: String(deleteOnTermination),
    })
    const template = this.main(
      AwsLaunchTemplate,
      {
        description: args.description,
        updateDefaultVersion: true,
        instanceType,
        imageId: args.amiId ?? `resolve:ssm:${args.amiParameter ?? amazonLinux(instanceType)}`,
        iamInstanceProfile: profile === undefined ? undefined : { name: profile },
        keyName: args.keyName,
        metadataOptions: metadataArgs(args.metadataOptions),
        networkInterfaces: [
          {
            deviceIndex: 0,
            associatePublicIpAddress: String(args.associatePublicIpAddress ?? false),
            deleteOnTermination: 'true',
            securityGroups: [...this.groupIds(args)],
          },
        ],
        blockDeviceMappings: [
          {
            deviceName: rootVolume.device ?? '/dev/xvda',
            ebs: disk(rootVolume, rootVolume.deleteOnTermination ?? true),
          },
          // In the order of their devices: the order of a map in configuration is nobody's wish.
          ...Object.values(volumes)
            .toSorted((a, b) => (a.device < b.device ? -1 : 1))
            .map((volume) => ({ deviceName: volume.device, ebs: disk(volume, true) })),
        ],
        monitoring: { enabled: args.monitoring ?? true },
        ebsOptimized: String(args.ebsOptimized ?? true),
        userData: base64(args.userData),
        // What the provider writes on every resource does not reach what is started from here.
        tagSpecifications:
          Object.keys(tags).length === 0
            ? undefined
            : ['instance', 'volume', 'network-interface'].map((resourceType) => ({ resourceType, tags })),
        tags: withSupportTags(args.tags, controls),
      },
      { dependsOn: [...(args.after ?? [])] },
    )
    this.templateId = template.id
    this.arn = template.arn
    this.latestVersion = template.latestVersion.apply(String)
  }
}

const base64 = (userData: Input<string> | undefined): Output<string> | undefined =>
  hidden(userData)?.apply((text) => Buffer.from(text).toString('base64'))
