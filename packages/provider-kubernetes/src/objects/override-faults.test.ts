import { record, recordFailure } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../testing/faults-of.ts'
import { ApplicationConfig } from '../application/application.config.ts'
import { Application } from '../application/application.ts'
import { DeploymentConfig } from '../apps/deployment.config.ts'
import { SecureDeployment } from '../apps/secure-deployment.ts'
import { CronJobConfig } from '../batch/cron-job.config.ts'
import { SecureCronJob } from '../batch/secure-cron-job.ts'
import { ConfigMapConfig } from '../core/config-map.config.ts'
import { NamespaceConfig } from '../core/namespace.config.ts'
import { SecureConfigMap } from '../core/secure-config-map.ts'
import { SecureNamespace } from '../core/secure-namespace.ts'
import { SecureRole } from '../rbac/secure-role.ts'

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

describe('an override in code', () => {
  const namespace = 'shop'
  const rules = [{ resources: ['configmaps'], verbs: ['get'] }]
  const metadata = { metadata: { annotations: { x: 'y' } } }
  const spec = { spec: { revisionHistoryLimit: 3 } }
  type Override = Readonly<Record<string, Readonly<Record<string, unknown>>>>
  const makers = {
    'a config map': (override: Override) => new SecureConfigMap('web', { namespace, data: {} }, { override }),
    'a namespace': (override: Override) => new SecureNamespace('web', {}, { override }),
    'a role': (override: Override) => new SecureRole('web', { namespace, rules }, { override }),
    'a deployment': (override: Override) => new SecureDeployment('web', { namespace, ...deployment }, { override }),
    'a cron job': (override: Override) =>
      new SecureCronJob('web', { namespace, schedule: '0 3 * * *', ...deployment }, { override }),
    'an application': (override: Override) => new Application('web', { namespace, image, probes }, { override }),
  }

  it.each([
    ['a config map', 'main', metadata],
    ['a namespace', 'quota', metadata],
    ['a role', 'main', metadata],
    ['a deployment', 'service-account', metadata],
    ['a deployment', 'main', spec],
    ['a cron job', 'main', spec],
    ['an application', 'service-account', metadata],
    ['an application', 'workload', spec],
  ] as const)('of %s, %s, ends the program as configuration ends the run: %j', async (maker, role, values) => {
    const failed = await recordFailure(() => makers[maker]({ [role]: values }))
    const because =
      values === metadata
        ? 'metadata would be replaced as a whole: its name, namespace and labels with it; use labels and annotations of the entry; what it is called and where it is have settings'
        : 'spec is replaced as a whole, and this one says nothing of the pods; use the setting of the entry, or write the whole spec'
    expect(failed).toMatchObject({
      message: `RefusedOverride: web: override.${role}.${Object.keys(values)[0] ?? ''}: ${because}`,
    })
  })

  it('of anything else is the last word', async () => {
    const recorded = await record(() => void makers['a config map']({ main: { immutable: true } }))
    expect(recorded.find(({ custom }) => custom)?.inputs).toMatchObject({
      immutable: true,
      metadata: { name: 'web', namespace },
    })
  })
})
