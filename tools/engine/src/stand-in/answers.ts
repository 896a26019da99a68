import { ACCOUNT } from './created.ts'
import type { Properties } from './properties.ts'

const answers: Readonly<Record<string, (region: string) => Properties>> = {
  'aws:index/getCallerIdentity:getCallerIdentity': () => ({
    id: ACCOUNT,
    accountId: ACCOUNT,
    arn: `arn:aws:iam::${ACCOUNT}:user/stand-in`,
    userId: 'AIDASTANDIN',
  }),
  'aws:index/getPartition:getPartition': () => ({
    id: 'aws',
    partition: 'aws',
    dnsSuffix: 'amazonaws.com',
    reverseDnsPrefix: 'com.amazonaws',
  }),
  'aws:index/getRegion:getRegion': (region) => ({
    id: region,
    name: region,
    region,
    description: region,
    endpoint: `ec2.${region}.amazonaws.com`,
  }),
  'aws:index/getAvailabilityZones:getAvailabilityZones': (region) => ({
    id: region,
    names: ['a', 'b', 'c'].map((zone) => `${region}${zone}`),
    zoneIds: ['az1', 'az2', 'az3'],
    groupNames: [region],
  }),
}

/** What a provider's function answers; nothing for those nobody needed yet. */
export const answer = (token: string, region: string): Properties | undefined => answers[token]?.(region)
