import type { Safeguard } from '@konductor/core/config'

/** What decides what an instance, or what a launch template starts, supports. */
export interface JudgedMachine {
  readonly httpTokens: string
  readonly httpEndpoint: string
  readonly hopLimit: number
  readonly associatePublicIpAddress: boolean
  readonly encrypted: boolean
  readonly profile: boolean
  readonly monitoring: boolean
  readonly ebsOptimized: boolean
  /** Its user data holds what looks like a credential. */
  readonly credentials: boolean
}

type Judged = Safeguard<JudgedMachine>

/** What both an instance and a launch template do; where that is seen differs, and is said beside each of them. */
export const machineSafeguards = {
  metadataTokens: {
    id: 'metadata-tokens',
    does: 'answers questions about itself only to who brings a token',
    themes: ['hardening', 'least privilege'],
    by: ['main'],
    lost: ({ httpTokens, httpEndpoint }) => httpTokens !== 'required' && httpEndpoint !== 'disabled',
    opening: {
      control: 'EC2.8',
      below: ['metadataOptions', 'httpTokens'],
      what: 'a proxy or an application that fetches what it is told to can be made to hand out the credentials of the role',
    },
  },
  hopLimit: {
    id: 'hop-limit',
    does: 'gives tokens to itself alone, not to what is one network further',
    themes: ['hardening'],
    supports: { checkov: ['CKV_AWS_341'] },
    by: ['main'],
    lost: ({ hopLimit }) => hopLimit > 1,
    opening: {
      control: 'CKV_AWS_341',
      below: ['metadataOptions', 'httpPutResponseHopLimit'],
      what: 'containers with a network of their own can get the credentials of the role',
    },
  },
  privateAddress: {
    id: 'private-address',
    does: 'has no address on the internet',
    themes: ['network isolation'],
    by: ['main'],
    lost: ({ associatePublicIpAddress }) => associatePublicIpAddress,
    opening: {
      control: 'EC2.9',
      below: ['associatePublicIpAddress'],
      what: 'it has an address that everybody on the internet can send to',
    },
  },
  encryption: {
    id: 'encryption',
    does: 'encrypts its volumes',
    themes: ['encryption at rest'],
    by: ['main'],
    lost: ({ encrypted }) => !encrypted,
    opening: {
      control: 'EC2.3',
      below: ['encrypted'],
      what: 'whoever gets hold of a volume or of a snapshot can read it',
    },
  },
  profile: {
    id: 'profile',
    does: 'has a role, so that nobody puts keys on it',
    themes: ['least privilege'],
    by: ['main'],
    lost: ({ profile }) => !profile,
    opening: {
      control: 'CKV2_AWS_41',
      below: ['profile'],
      what: 'SSM cannot manage it, and whatever it asks of AWS needs keys that are put on it',
    },
  },
  monitoring: {
    id: 'monitoring',
    does: 'is measured each minute',
    themes: [],
    by: ['main'],
    lost: ({ monitoring }) => !monitoring,
    opening: { control: 'CKV_AWS_126', below: ['monitoring'], what: 'its metrics come every five minutes' },
  },
  ebsOptimized: {
    id: 'ebs-optimized',
    does: 'has bandwidth of its own for its volumes',
    themes: [],
    by: ['main'],
    supports: { checkov: ['CKV_AWS_135'] },
    lost: ({ ebsOptimized }) => !ebsOptimized,
    opening: { control: 'CKV_AWS_135', below: ['ebsOptimized'], what: 'its volumes wait while its network is busy' },
  },
  userData: {
    id: 'no-credentials-in-user-data',
    does: 'starts from user data without credentials',
    themes: ['least privilege'],
    supports: { checkov: ['CKV_AWS_46'], trivy: ['AWS-0029'] },
    by: ['main'],
    lost: ({ credentials }) => credentials,
    opening: {
      control: 'CKV_AWS_46',
      below: ['userData'],
      what: 'whatever runs on it, and everybody who may describe instances, can read what looks like a credential',
    },
  },
} as const satisfies Readonly<Record<string, Judged>>
