import { record } from '@konductor/core/testing'
import { expect, it } from 'vitest'

it('the example of the docs makes a role that one branch may work as, and that may write into one bucket', async () => {
  const resources = await record(() => import('../../examples/roles.ts'), {
    call: () => ({ accountId: '111122223333', arn: 'arn:aws:iam::111122223333:user/x' }),
  })
  const inputs = (name: string, property: string): unknown =>
    JSON.parse(String(resources.find((resource) => resource.name === name && resource.custom)?.inputs[property]))
  expect(inputs('deployer', 'assumeRolePolicy')).toMatchObject({
    Statement: [
      {
        Principal: { Federated: 'arn:github' },
        Condition: {
          StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:acme/platform:ref:refs/heads/main' },
        },
      },
    ],
  })
  expect(inputs('deployer-policy', 'policy')).toMatchObject({
    Statement: [{ Action: 's3:PutObject', Resource: 'arn:builds/*' }],
  })
})
