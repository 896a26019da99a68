import { record } from '@konductor/core/testing'
import { Provider } from '@pulumi/kubernetes/provider.js'
import { output } from '@pulumi/pulumi/output.js'
import { describe, expect, it } from 'vitest'
import { context } from '../../testing/context.ts'
import { units } from '../../testing/units.ts'
import { buildCronJob } from './cron-job.build.ts'
import { inspect } from '../inspect.ts'

const image = 'registry.example.com/shop/report:1.4.2'
const section = (resources: object) => ({
  providers: { dev: { identifier: 'a' }, test: { identifier: 'b' } },
  resources: { namespaces: { shop: { clusters: ['dev'] } }, ...resources },
})
const report = {
  namespace: 'shop',
  schedule: '30 4 * * *',
  containers: {
    report: { image, envFrom: [{ configMap: 'settings' }], files: { '/run/secrets/api': { secret: 'api' } } },
  },
}
const jobs = (resources: object) => units(section(resources)).filter(({ kind }) => kind === 'job' || kind === 'cronJob')
const surroundings = {
  root: '/project',
  planned: true,
  env: {},
} as const

describe('the units of jobs', () => {
  it('are one on each cluster that the namespace is on, and need what their pods read', () => {
    expect(jobs({ cronJobs: { report } }).map(({ id, name, needs }) => [id, name, needs])).toEqual([
      [
        'kubernetes.resources.cronJobs.report@dev',
        'report-dev',
        {
          cluster: expect.objectContaining({ unit: 'kubernetes.providers.dev' }),
          namespace: expect.objectContaining({ unit: 'kubernetes.resources.namespaces.shop@dev' }),
          configMaps: [
            {
              unit: 'kubernetes.resources.configMaps.settings@dev',
              capability: 'kubernetes.configMap',
              at: 'kubernetes.resources.cronJobs.report.containers.report.envFrom[0].configMap',
              existing: 'existingConfigMap: settings',
            },
          ],
          secrets: [expect.objectContaining({ unit: 'kubernetes.resources.secrets.api@dev' })],
          claims: [],
        },
      ],
    ])
  })

  it('carry what they open, and a warning where nothing is opened', () => {
    const opened = {
      namespace: 'shop',
      containers: { a: { image: 'registry.example.com/a:latest', security: { privileged: true } } },
      acknowledge: [
        { control: 'CIS-K8s 5.2.2', reason: 'it formats disks', owner: 'ops', expires: '2027-03-01' },
        { control: 'CIS-K8s 5.2.7', reason: 'for nothing', owner: 'ops', expires: '2027-03-01' },
      ],
    }
    const [unit] = jobs({ jobs: { a: opened } })
    expect(unit?.openings?.map(({ control, at }) => `${control} ${at}`)).toEqual([
      'CIS-K8s 5.2.2 kubernetes.resources.jobs.a.containers.a.security.privileged',
      'CKV_K8S_14 kubernetes.resources.jobs.a.containers.a.image',
    ])
    expect(
      inspect(units(section({ jobs: { a: opened } })), surroundings)
        .filter(({ _tag }) => _tag === 'NothingAcknowledged')
        .map(({ at }) => at),
    ).toEqual(['kubernetes.resources.jobs.a.acknowledge[1]'])
  })

  it('are built on their cluster, with the names of what they read and a digest that rolls them', async () => {
    const [unit] = jobs({ cronJobs: { report } })
    if (unit?.kind !== 'cronJob') throw new Error('there is no cron job')
    const recorded = await record(() => {
      const provider = new Provider('kubernetes-dev', { kubeconfig: '', context: 'dev' })
      const data = (name: string) => ({ name: output(name), checksum: output(`sha of ${name}`) })
      return buildCronJob(
        unit,
        {
          cluster: { name: 'dev', provider, namespace: 'default' },
          namespace: { name: output('shop'), ready: [] },
          configMaps: [data('settings')],
          secrets: [data('api')],
          claims: [],
        },
        context(),
      )
    })
    const { inputs, provider, name } = recorded.find(({ type }) => type.endsWith(':CronJob')) ?? {}
    expect([name, provider]).toEqual(['report-dev', 'kubernetes-dev'])
    expect(inputs).toMatchObject({
      metadata: { name: 'report', namespace: 'shop' },
      spec: {
        jobTemplate: {
          spec: {
            template: {
              metadata: {
                annotations: {
                  'config-map.konductor.dev/digest': expect.stringMatching(/^[0-9a-f]{64}$/),
                  'secret.konductor.dev/digest': expect.stringMatching(/^[0-9a-f]{64}$/),
                },
              },
              spec: { containers: [{ name: 'report', envFrom: [{ configMapRef: { name: 'settings' } }] }] },
            },
          },
        },
      },
    })
  })
})
