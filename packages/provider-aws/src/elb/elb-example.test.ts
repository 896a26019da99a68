import { record } from '@konductor/core/testing'
import { expect, it } from 'vitest'

it('the example of the docs makes a load balancer of a private network, whose requests a target group answers', async () => {
  const resources = await record(() => import('../../examples/load-balancers.ts'), {
    call: () => ({ accountId: '111122223333', arn: 'arn:aws:iam::111122223333:user/x', region: 'us-west-2' }),
  })
  const inputs = (name: string) => resources.find((resource) => resource.name === name && resource.custom)?.inputs
  expect(inputs('web-listener-https')).toMatchObject({
    port: 443,
    protocol: 'HTTPS',
    defaultActions: [{ type: 'forward', targetGroupArn: 'arn:web' }],
  })
  expect(
    resources
      .filter(({ type }) => type === 'aws:lb/loadBalancer:LoadBalancer')
      .map(({ inputs: { internal } }) => internal),
  ).toEqual([true])
})
