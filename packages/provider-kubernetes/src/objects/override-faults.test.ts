import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../testing/faults-of.ts'
import { ApplicationConfig } from '../application/application.config.ts'
import { DeploymentConfig } from '../apps/deployment.config.ts'
import { CronJobConfig } from '../batch/cron-job.config.ts'
import { ConfigMapConfig } from '../core/config-map.config.ts'
import { NamespaceConfig } from '../core/namespace.config.ts'

const image = `registry.example.com/shop/web@sha256:${'0'.repeat(64)}`
const probes = { liveness: { tcp: 80 }, readiness: { tcp: 80 } }
const deployment = { containers: { web: { image, probes } } }

describe('an override', () => {
  it.each([
    ['a config map', ConfigMapConfig, { data: { a: 'b' } }, 'main'],
    ['a namespace', NamespaceConfig, {}, 'quota'],
    ['a deployment', DeploymentConfig, deployment, 'main'],
    ['an application', ApplicationConfig, { image, probes }, 'service'],
  ])('of metadata is refused: %s would have no name and no namespace', (_, codec, entry, role) => {
    const override = { [role]: { metadata: { annotations: { x: 'y' } } } }
    expect(faultsOf(codec, { ...entry, override })).toEqual([
      [
        'RefusedOverride',
        `override.${role}.metadata`,
        'metadata would be replaced as a whole: its name, namespace and labels with it',
        'use labels and annotations of the entry; what it is called and where it is have settings',
      ],
    ])
  })

  it.each([
    ['a deployment', DeploymentConfig, deployment, 'main'],
    ['an application', ApplicationConfig, { image, probes }, 'workload'],
  ])('of a part of the spec is refused: %s would have no pods', (_, codec, entry, role) => {
    const override = { [role]: { spec: { revisionHistoryLimit: 3 } } }
    expect(faultsOf(codec, { ...entry, override })).toEqual([
      [
        'RefusedOverride',
        `override.${role}.spec`,
        'spec is replaced as a whole, and this one says nothing of the pods',
        'use the setting of the entry, or write the whole spec',
      ],
    ])
  })

  it.each([
    ['a whole spec', DeploymentConfig, deployment, { main: { spec: { template: {} } } }],
    [
      'the whole spec of what makes jobs',
      CronJobConfig,
      { ...deployment, schedule: '0 3 * * *' },
      { main: { spec: { jobTemplate: {} } } },
    ],
    ['what is no spec', ConfigMapConfig, { data: { a: 'b' } }, { main: { binaryData: {} } }],
    [
      'the spec of a part without pods',
      DeploymentConfig,
      deployment,
      { 'service-account': { automountServiceAccountToken: false } },
    ],
  ])('of %s is the last word', (_, codec, entry, override) => {
    expect(faultsOf(codec, { ...entry, override })).toEqual([])
  })
})
