import { componentFaults, record, recordFailure } from '@konductor/core/testing'
import { secret } from '@pulumi/pulumi/output.js'
import { describe, expect, it } from 'vitest'
import { findingsIn, foundIn } from '../../testing/found-in.ts'
import { widestPod } from '../../testing/widest-pod.ts'
import type { SecureDeploymentArgs } from './deployment-args.ts'
import { SecureDeployment } from './secure-deployment.ts'

const least: SecureDeploymentArgs = {
  namespace: 'shop',
  containers: {
    web: {
      image: 'registry.example.com/shop/web:1.4.2',
      ports: { http: 8080 },
      probes: { liveness: { http: { path: '/healthz', port: 'http' } }, readiness: { tcp: 'http' } },
    },
  },
}
const widest: SecureDeploymentArgs = {
  ...widestPod,
  name: 'web',
  namespace: 'shop',
  labels: { team: 'shop' },
  annotations: { note: 'mine' },
  replicas: 5,
  strategy: { maxSurge: '50%', maxUnavailable: 0 },
  minReadySeconds: 10,
  revisionHistoryLimit: 3,
  progressDeadlineSeconds: 240,
}
const made = (args: SecureDeploymentArgs = least) => record(() => void new SecureDeployment('web', args))

describe('a deployment', () => {
  it('keeps the rules of components', async () => {
    expect(await componentFaults(() => new SecureDeployment('web', least))).toEqual([])
    expect(await componentFaults(() => new SecureDeployment('web', widest))).toEqual([])
  })

  it('has nothing that the checks of a plan find, at its least and at its widest', async () => {
    expect(await foundIn(() => new SecureDeployment('web', least))).toEqual([])
    expect(await foundIn(() => new SecureDeployment('web', widest))).toEqual([])
  })

  it('is exactly this when nobody says more than has to be said', async () => {
    const all = await made()

    process.stdout.write(
      JSON.stringify(
        all.map(({ inputs }) => inputs),
        null,
        1,
      ),
    )
  })
})
