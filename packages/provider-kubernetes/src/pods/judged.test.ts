import { record, recordFailure } from '@konductor/core/testing'
import { expect, it } from 'vitest'
import { SecureDeployment } from '../apps/secure-deployment.ts'
import { asJudged } from './judged.ts'

const refused = () => ({
  namespace: 'shop',
  containers: { web: { image: 'registry.example.com/shop/web:1.4.2', probes: { liveness: { tcp: 'htpp' } } } },
})

it('looks for what Kubernetes would refuse in pods that configuration was not asked about, and in no others', async () => {
  expect(String(await recordFailure(() => void new SecureDeployment('web', refused())))).toContain('web cannot be made')
  const made = await record(() => void new SecureDeployment('web', asJudged(refused())))
  expect(made.map(({ type }) => type)).toContain('kubernetes:apps/v1:Deployment')
})
