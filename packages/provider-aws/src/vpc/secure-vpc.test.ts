import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import type { SecureVpcArgs } from './secure-vpc-args.ts'
import { SecureVpc } from './secure-vpc.ts'

const base: SecureVpcArgs = {
  cidr: '10.20.0.0/16',
  providerRegion: 'eu-central-1',
  account: '111122223333',
  partition: 'aws',
  flowLogs: { kmsKeyArn: 'arn:key' },
}
const recorded = (args: Partial<SecureVpcArgs> = {}) => record(() => void new SecureVpc('main', { ...base, ...args }))

describe('a secure VPC', () => {
  it('keeps the rules of all components', async () => {
    expect(
      await componentFaults(() => new SecureVpc('main', base), {
        outputs: () => ({ ipv6CidrBlock: '2600:1f16:1:ab00::/56' }),
      }),
    ).toEqual([])
  })

  it('is made of', async () => {
    const resources = await recorded()
    console.log(resources.map((r) => `${r.type} ${r.name} ${JSON.stringify(r.inputs)}`).join('\n'))
    expect(1).toBe(1)
  })
})
