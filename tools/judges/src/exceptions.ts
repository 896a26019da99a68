import { inPacks } from './judging/in-packs.ts'

/** Findings that are right as they are, and why. */
export interface Exception {
  readonly rules: readonly string[]
  /** Type tokens of the components in which it is found. */
  readonly in: readonly string[]
  /** Only in the components of these names. @default all of them */
  readonly units?: readonly string[]
  /** Only where the component does not claim this safeguard: it is there to be asked for. */
  readonly without?: string
  /** Only where the component claims this safeguard. */
  readonly having?: string
  /** Only where the project is not one of production. */
  readonly outsideProduction?: true
  /** Only of this type of resource. */
  readonly type?: string
  /** Only what begins so, where the rule says what it found. */
  readonly details?: readonly string[]
  readonly reason: string
}

const bucket = 'konductor:aws:SecureBucket'
const balancer = 'konductor:aws:SecureLoadBalancer'
const networks = ['konductor:aws:SecureVpc', 'konductor:aws:Vpc']
const instance = 'konductor:aws:SecureInstance'
const autoscalingGroup = 'konductor:aws:AutoscalingGroup'
const logBuckets = ['aws-default-logs']

/** Every finding that is excused. One that is found nowhere any more fails the tests. */
export const exceptions: readonly Exception[] = [
  {
    rules: inPacks('S3BucketReplicationEnabled'),
    in: [bucket],
    without: 'replication',
    reason:
      'Replication doubles what storage costs, and is worth it in another region only: it is there to be asked for.',
  },
  {
    rules: ['CT.S3.PR.9'],
    in: [bucket],
    without: 'object-lock',
    reason:
      'A lock cannot be taken off again, and nobody deletes what it keeps, not even by law: it is there to be asked for.',
  },
  {
    rules: ['CT.S3.PR.4'],
    in: [bucket],
    without: 'notifications',
    reason: 'Who is to be told of what happens to objects, nobody but the user knows: it is there to be asked for.',
  },
  {
    rules: [...inPacks('S3DefaultEncryptionKMS'), 'CT.S3.PR.10'],
    in: [bucket],
    units: logBuckets,
    reason: 'S3 delivers access logs only where its own key encrypts them.',
  },
  {
    rules: ['AwsSolutions-S1', ...inPacks('S3BucketLoggingEnabled'), 'CT.S3.PR.2'],
    in: [bucket],
    units: logBuckets,
    reason: 'A log bucket that logs itself makes an entry of every entry.',
  },
  {
    rules: ['AwsSolutions-S5'],
    in: [bucket],
    having: 'public-policies',
    reason: 'It sends every request elsewhere and hands out nothing, so that nobody needs to be let in.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    in: [bucket],
    type: 'AWS::IAM::ManagedPolicy',
    details: ['Resource::<', 'Resource::arn:aws:s3:::'],
    reason:
      'Replication copies every object of the one bucket to the one other: /* behind their names is all that is in them. Its actions are named one by one.',
  },
  {
    rules: ['NIST.800.53.R5-ALBWAFEnabled', 'PCI.DSS.321-ALBWAFEnabled'],
    in: [balancer],
    without: 'web-acl',
    having: 'internal',
    reason:
      'A firewall for web requests is for where strangers come, and only its own network reaches an internal one.',
  },
  {
    rules: inPacks('ELBv2ACMCertificateRequired'),
    in: [balancer],
    units: ['widest'],
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    reason: 'A listener that only sends clients on to HTTPS speaks HTTP, which has no certificates; it is asked for.',
  },
  {
    rules: inPacks('VPCDefaultSecurityGroupClosed'),
    in: networks,
    having: 'default-security-group',
    reason:
      'CloudFormation cannot take over the default security group, so the rule finds it open in every VPC. The plan takes it over without rules, which the translation makes sure of.',
  },
  {
    rules: inPacks('VPCNoUnrestrictedRouteToIGW'),
    in: networks,
    reason:
      'A public subnet is one with a route to the internet: load balancers and NAT gateways stand there, and nothing gets a public address by itself. tiers: [private, isolated] makes none.',
  },
  {
    rules: ['AwsSolutions-VPC3'],
    in: networks,
    having: 'network-acls',
    reason:
      'The rule takes ACLs for a burden. FSBP EC2.21 and CIS ask for them, and they hold where a security group is opened by mistake; Control Tower judges what they say.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    in: networks,
    type: 'AWS::IAM::ManagedPolicy',
    details: ['Resource::<'],
    reason:
      'The streams of a log group are named by AWS when traffic begins: :* behind the name of the one group is all that is in it. The actions are named one by one.',
  },
  {
    rules: ['AwsSolutions-IAM4'],
    in: ['konductor:aws:SecureRole'],
    without: 'own-policies',
    details: ['Policy::arn:aws:iam::aws:policy/service-role/'],
    reason:
      'A policy of AWS is asked for by its name: AWS keeps it up to what the service needs, and the role does not claim to say itself what is allowed.',
  },
  {
    rules: ['AwsSolutions-IAM4'],
    in: [instance, 'konductor:aws:LaunchTemplate', 'konductor:aws:InstanceProfile'],
    details: ['Policy::arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore'],
    reason:
      'What the agent of Systems Manager asks for changes with the agent, and AWS keeps its policy up to that; a copy would lock it out. A profile of your own takes its place.',
  },
  {
    rules: ['HIPAA.Security-IAMGroupHasUsers', 'PCI.DSS.321-IAMGroupHasUsers'],
    in: ['konductor:aws:Group'],
    units: ['nobody'],
    reason: 'Who is in a group is often said elsewhere, which no template shows; users says it where it is said here.',
  },
  {
    rules: ['AwsSolutions-EC29'],
    in: [instance],
    without: 'termination-protection',
    outsideProduction: true,
    reason:
      'Outside production instances come and go, and one that cannot be terminated cannot be replaced; in production it is on.',
  },
  {
    rules: ['CT.EC2.PR.19'],
    in: [instance],
    reason:
      'The default type is a small one, which does not encrypt between instances in hardware; type: m6i.large does. What travels is encrypted by whoever sends it.',
  },
  {
    rules: ['NIST.800.53.R5-EC2EBSInBackupPlan', 'HIPAA.Security-EC2EBSInBackupPlan'],
    in: [instance],
    type: 'AWS::EC2::Volume',
    reason: 'AWS Backup chooses volumes by their tags, for a whole account: a plan is no part of an instance.',
  },
  {
    rules: inPacks('EC2InstancesInVPC'),
    in: [instance],
    reason:
      'The rule reads the subnet of the instance; in CloudFormation one that says whether it has a public address names the subnet of its network interface instead.',
  },
  {
    rules: ['CT.AUTOSCALING.PR.1'],
    in: [autoscalingGroup],
    reason: 'The rule reads zones; a group in a VPC names subnets, of which each is in a zone.',
  },
  {
    rules: ['CT.AUTOSCALING.PR.6'],
    in: [autoscalingGroup],
    reason: 'On which types of instances a workload runs, nobody but the user knows: a launch template names one.',
  },
  {
    rules: ['AwsSolutions-AS3'],
    in: [autoscalingGroup],
    reason:
      'Whom to tell of instances that come and go, nobody but the user knows; EventBridge is told of all of them without being asked.',
  },
]
