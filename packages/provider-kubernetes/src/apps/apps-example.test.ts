import { record } from '@konductor/core/testing'
import { expect, it } from 'vitest'
import { foundIn } from '../../testing/found-in.ts'

it('the example of the docs makes a deployment, a stateful set and a daemon set, with nothing to find', async () => {
  const resources = await record(() => import('../../examples/workloads.ts'))
  expect(foundIn(resources)).toEqual([])
  expect(
    resources.flatMap(({ custom, type, name }) => (custom ? [] : [`${type.split(':')[2]} ${name}`])).sort(),
  ).toEqual(['SecureConfigMap settings', 'SecureDaemonSet agent', 'SecureDeployment web', 'SecureStatefulSet db'])
  expect(resources.find(({ type }) => type === 'kubernetes:apps/v1:Deployment')?.inputs).toMatchObject({
    spec: { template: { metadata: { annotations: { 'config-map.konductor.dev/settings': expect.any(String) } } } },
  })
})
