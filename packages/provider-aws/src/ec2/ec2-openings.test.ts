import { describe, expect, it } from 'vitest'
import { awsConfig } from '../section.ts'
import { awsUnits } from '../units.ts'

/** The openings of what is written, as `control below`. */
const opened = (ec2: object): readonly string[] => {
  const outcome = awsConfig.decode({ services: { ec2 } }, 'aws')
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return awsUnits(outcome.right).flatMap(({ id, openings = [] }) =>
    openings.map(({ control, at }) => `${control} ${at.replace(`${id}.`, '')}`),
  )
}

const networked = { network: 'main' }

describe('what an instance opens is for the user to acknowledge', () => {
  it.each([
    ['nothing', {}, []],
    ['IMDSv1', { metadataOptions: { httpTokens: 'optional' } }, ['EC2.8 metadataOptions.httpTokens']],
    ['no metadata at all', { metadataOptions: { httpTokens: 'optional', httpEndpoint: 'disabled' } }, []],
    [
      'a token that travels',
      { metadataOptions: { httpPutResponseHopLimit: 2 } },
      ['CKV_AWS_341 metadataOptions.httpPutResponseHopLimit'],
    ],
    ['a public address', { associatePublicIpAddress: true }, ['EC2.9 associatePublicIpAddress']],
    ['volumes that are not encrypted', { encrypted: false }, ['EC2.3 encrypted']],
    ['no profile', { profile: false }, ['CKV2_AWS_41 profile']],
    ['no metrics each minute', { monitoring: false }, ['CKV_AWS_126 monitoring']],
    ['no bandwidth for volumes', { ebsOptimized: false }, ['CKV_AWS_135 ebsOptimized']],
    ['no protection in production either', { disableApiTermination: false }, ['EC29 disableApiTermination']],
    ['a router', { sourceDestCheck: false }, ['EC2.180 sourceDestCheck']],
  ])('%s', (_, own, expected) => {
    expect(opened({ instances: { web: { ...networked, ...own } } })).toEqual(expected)
  })
})

describe('what a launch template opens is for the user to acknowledge', () => {
  it.each([
    ['nothing', {}, []],
    ['IMDSv1', { metadataOptions: { httpTokens: 'optional' } }, ['EC2.170 metadataOptions.httpTokens']],
    ['a public address', { associatePublicIpAddress: true }, ['EC2.25 associatePublicIpAddress']],
    ['volumes that are not encrypted', { encrypted: false }, ['EC2.181 encrypted']],
    ['no profile', { profile: false }, ['CKV2_AWS_41 profile']],
  ])('%s', (_, own, expected) => {
    expect(opened({ launchTemplates: { web: { ...networked, ...own } } })).toEqual(expected)
  })
})

describe('what a security group opens is for the user to acknowledge', () => {
  const world = { cidr: '0.0.0.0/0' }
  it.each([
    ['nothing', {}, []],
    ['HTTPS to everybody', { ingress: { x: { ports: 443, from: world } } }, ['EC2.18 ingress']],
    ['a database to everybody', { ingress: { x: { ports: 3306, from: world } } }, ['EC2.18 ingress', 'EC2.19 ingress']],
    ['HTTPS out', { egress: { x: { ports: 443, to: world } } }, ['AWS-0104 egress']],
    ['everything out', { egress: { x: { protocol: 'all', to: world } } }, ['AWS-0104 egress', 'CKV_AWS_382 egress']],
  ])('%s', (_, own, expected) => {
    expect(opened({ securityGroups: { web: { ...networked, ...own } } })).toEqual(expected)
  })
})
