import { identityOf, suffix } from './identity.ts'
import { isProperties, open, textOf, type Properties } from './properties.ts'

/** What a cloud would answer to the creation of a resource. */
export interface Created {
  readonly id: string
  /** What the cloud adds to the inputs. */
  readonly computed: Properties
}

type Answer = (urn: string, inputs: Properties, region: string) => Created

/** The account that every stand-in answers for. */
export const ACCOUNT = '123456789012'

const physical = (urn: string, given: string | undefined): string =>
  given ?? `${identityOf(urn).name}-${suffix(urn)}`.toLowerCase()

/** Types whose arn or outputs are not what most of AWS has. */
const aws: Readonly<Record<string, Answer>> = {
  'aws:s3/bucket:Bucket': (urn, inputs, region) => {
    const bucket = physical(urn, textOf(inputs, 'bucket'))
    return {
      id: bucket,
      computed: {
        bucket,
        arn: `arn:aws:s3:::${bucket}`,
        region,
        bucketDomainName: `${bucket}.s3.amazonaws.com`,
        bucketRegionalDomainName: `${bucket}.s3.${region}.amazonaws.com`,
      },
    }
  },
  'aws:iam/role:Role': (urn, inputs) => {
    const name = physical(urn, textOf(inputs, 'name'))
    return { id: name, computed: { name, arn: `arn:aws:iam::${ACCOUNT}:role/${name}` } }
  },
  'aws:kms/key:Key': (urn, _inputs, region) => {
    const keyId = `00000000-0000-0000-0000-00000${suffix(urn)}`
    return { id: keyId, computed: { keyId, arn: `arn:aws:kms:${region}:${ACCOUNT}:key/${keyId}` } }
  },
}

/** What types have beside an id and an ARN, by what they are called. */
const also: Readonly<Record<string, (id: string) => Properties>> = {
  'aws:autoscaling/group:Group': (name) => ({ name }),
  'aws:cloudwatch/logGroup:LogGroup': (name) => ({ name }),
  'aws:ec2/eip:Eip': (id) => ({ allocationId: id, publicIp: '203.0.113.10' }),
  'aws:ec2/keyPair:KeyPair': (keyName) => ({ keyName }),
  'aws:ec2/launchTemplate:LaunchTemplate': (name) => ({ name, latestVersion: 1 }),
  'aws:ec2/natGateway:NatGateway': () => ({ publicIp: '203.0.113.10' }),
  'aws:ec2/vpc:Vpc': (id) => ({
    defaultNetworkAclId: `acl-of-${id}`,
    defaultRouteTableId: `rtb-of-${id}`,
    defaultSecurityGroupId: `sg-of-${id}`,
  }),
  'aws:ec2/vpcEndpoint:VpcEndpoint': () => ({ prefixListId: 'pl-12345678' }),
  'aws:iam/group:Group': (name) => ({ name }),
  'aws:iam/instanceProfile:InstanceProfile': (name) => ({ name }),
  'aws:kms/alias:Alias': (name) => ({ name }),
  'aws:lb/loadBalancer:LoadBalancer': (id) => ({
    dnsName: `${id}.elb.amazonaws.com`,
    zoneId: 'Z00000000000000000000',
    arnSuffix: `app/${id}`,
  }),
  'aws:lb/targetGroup:TargetGroup': (id) => ({ name: id, arnSuffix: `targetgroup/${id}` }),
}

const anyAws: Answer = (urn, inputs, region) => {
  const [, service = '', resource = ''] = /^aws:([^/:]+)\/?([^:]*):/.exec(identityOf(urn).type) ?? []
  const id = textOf(inputs, 'bucket') ?? physical(urn, textOf(inputs, 'name'))
  const { type } = identityOf(urn)
  return {
    id,
    computed: {
      arn: `arn:aws:${service}:${region}:${ACCOUNT}:${resource}/${id}`,
      region,
      ...also[type]?.(id),
    },
  }
}

const kubernetes: Answer = (urn, inputs) => {
  const given = open(inputs['metadata'])
  const name = physical(urn, textOf(inputs, 'metadata', 'name'))
  const namespace = textOf(inputs, 'metadata', 'namespace')
  return {
    id: namespace === undefined ? name : `${namespace}/${name}`,
    computed: {
      metadata: { ...(isProperties(given) ? given : {}), name, uid: suffix(urn), resourceVersion: '1' },
    },
  }
}

const random: Answer = (urn) => {
  const hex = suffix(urn)
  return { id: `${identityOf(urn).name}-moth`, computed: { hex, result: `Pw-${hex}`, bcryptHash: `hash-of-${hex}` } }
}

const acme: Answer = (urn, inputs) => ({ id: physical(urn, textOf(inputs, 'name')), computed: { serial: suffix(urn) } })

/** The id and the outputs of a new resource. */
export const created = (urn: string, inputs: Properties, region: string): Created => {
  const { type } = identityOf(urn)
  if (type.startsWith('kubernetes:')) return kubernetes(urn, inputs, region)
  if (type.startsWith('aws:')) return (aws[type] ?? anyAws)(urn, inputs, region)
  if (type.startsWith('random:')) return random(urn, inputs, region)
  return acme(urn, inputs, region)
}
