import { componentFaults, record } from '@konductor/core/testing'
import { verifyClaims } from '@konductor/core/config'
import { describe, expect, it } from 'vitest'
import { foundIn } from '../../testing/found-in.ts'
import { widestPod } from '../../testing/widest-pod.ts'
import { kubernetes } from '../descriptor.ts'
import { jobRoles } from './job.config.ts'
import type { SecureCronJobArgs, SecureJobArgs } from './job-args.ts'
import { SecureCronJob } from './secure-cron-job.ts'
import { SecureJob } from './secure-job.ts'

const containers = { migrate: { image: 'registry.example.com/shop/migrate:1.4.2' } }
const least = { namespace: 'shop', containers }
const { serviceLinks: _, ...pod } = widestPod

const widest: SecureJobArgs = {
  ...pod,
  namespace: 'shop',
  name: 'other',
  labels: { team: 'shop' },
  annotations: { note: 'x' },
  restartPolicy: 'OnFailure',
  backoffLimit: 1,
  activeDeadlineSeconds: 60,
  completions: 3,
  parallelism: 2,
  completionMode: 'Indexed',
  ttlSecondsAfterFinished: 3600,
  replaceUnready: false,
  wait: false,
}
const { ttlSecondsAfterFinished: _ttl, replaceUnready: _r, wait: _w, ...run } = widest
const widestCron: SecureCronJobArgs = {
  ...run,
  schedule: '*/5 1-3 * jan,feb mon',
  timeZone: 'Europe/Berlin',
  concurrencyPolicy: 'Replace',
  startingDeadlineSeconds: 600,
  suspend: true,
  successfulJobsHistoryLimit: 1,
  failedJobsHistoryLimit: 0,
}

const jobOf = (args: SecureJobArgs) => record(() => void new SecureJob('migrate', args))
const cronOf = (args: Partial<SecureCronJobArgs> = {}) =>
  record(() => void new SecureCronJob('report', { ...least, schedule: '30 4 * * *', ...args }))
const inputsOf = async (recorded: ReturnType<typeof jobOf>, kind: string) =>
  (await recorded).find(({ type }) => type.endsWith(`:${kind}`))?.inputs

describe('a job', () => {
  it('keeps the rules of all components', async () => {
    expect(await componentFaults(() => new SecureJob('migrate', least))).toEqual([])
  })

  it('runs hardened pods once, as an account of its own, to an end', async () => {
    expect(await inputsOf(jobOf(least), 'Job')).toMatchObject({
      metadata: {
        name: 'migrate',
        namespace: 'shop',
        labels: { 'app.kubernetes.io/name': 'migrate', 'app.kubernetes.io/version': '1.4.2' },
        annotations: { 'pulumi.com/replaceUnready': 'true' },
      },
      spec: {
        backoffLimit: 3,
        activeDeadlineSeconds: 600,
        template: {
          spec: {
            restartPolicy: 'Never',
            serviceAccountName: 'migrate',
            automountServiceAccountToken: false,
            containers: [{ name: 'migrate', securityContext: { runAsNonRoot: true, readOnlyRootFilesystem: true } }],
          },
        },
      },
    })
    expect((await jobOf(least)).filter(({ custom }) => custom).map(({ name }) => name)).toEqual([
      'migrate-service-account',
      'migrate',
    ])
  })

  it('says nothing of how long what has ended stays, and spreads nothing, unless told', async () => {
    const { spec } = Object(await inputsOf(jobOf(least), 'Job'))
    expect(spec).not.toHaveProperty('ttlSecondsAfterFinished')
    expect(spec.template.spec).not.toHaveProperty('topologySpreadConstraints')
  })

  it('is made anew for what Kubernetes never changes of a job', async () => {
    const job = (await jobOf(least)).find(({ type }) => type.endsWith(':Job'))
    expect(job?.replaceOnChanges).toEqual(['spec.completions', 'spec.completionMode'])
  })

  it('is not waited for where somebody says so, but to be gone, and then not made anew while it runs', async () => {
    const once = { 'pulumi.com/waitFor': 'jsonpath={.metadata.uid}' }
    const annotations = async (args: Partial<SecureJobArgs>) =>
      Object(await inputsOf(jobOf({ ...least, ...args }), 'Job')).metadata.annotations
    expect(await annotations({ wait: false })).toEqual(once)
    expect(await annotations({ replaceUnready: false })).toBeUndefined()
    expect(await annotations({ wait: false, replaceUnready: true })).toEqual({
      'pulumi.com/replaceUnready': 'true',
      ...once,
    })
  })

  it('has a role for each child that an override can name', async () => {
    const roles = (await jobOf(least))
      .filter(({ custom }) => custom)
      .map(({ name }) => name.replace(/^migrate-?/, '') || 'main')
    expect(roles.sort()).toEqual([...jobRoles].sort())
  })

  it.each([
    ['defaults', least],
    ['its widest', widest],
  ])('passes the checks of objects at %s', async (_title, args) => {
    expect(foundIn(await jobOf(args))).toEqual([])
  })

  it('is refused where Kubernetes would refuse it', async () => {
    const broken = { migrate: { ...containers.migrate, probes: { liveness: { tcp: 'nowhere' } } } }
    await expect(jobOf({ ...least, containers: broken })).rejects.toThrow(
      /^migrate cannot be made: containers\.migrate\.probes\.liveness\.tcp: /,
    )
  })
})

describe('a cron job', () => {
  it('keeps the rules of all components', async () => {
    expect(await componentFaults(() => new SecureCronJob('report', { ...least, schedule: '30 4 * * *' }))).toEqual([])
  })

  it('runs one at a time, by the clock of nobody in particular', async () => {
    expect(await inputsOf(cronOf(), 'CronJob')).toMatchObject({
      metadata: { name: 'report', namespace: 'shop' },
      spec: {
        schedule: '30 4 * * *',
        timeZone: 'Etc/UTC',
        concurrencyPolicy: 'Forbid',
        suspend: false,
        successfulJobsHistoryLimit: 3,
        failedJobsHistoryLimit: 3,
        jobTemplate: {
          metadata: { labels: { 'app.kubernetes.io/name': 'report' } },
          spec: { backoffLimit: 3, template: { spec: { restartPolicy: 'Never', serviceAccountName: 'report' } } },
        },
      },
    })
  })

  it.each([
    ['defaults', {}],
    ['its widest', widestCron],
  ])('passes the checks of objects at %s', async (_title, args) => {
    expect(foundIn(await cronOf(args))).toEqual([])
  })

  it('is refused with a schedule that cannot be read', async () => {
    await expect(cronOf({ schedule: 'daily', timeZone: 'Local' })).rejects.toThrow(
      'report cannot be made: schedule: it has 1 parts; expected five, from minute to day of the week; timeZone: ',
    )
  })
})

describe('the evidence of jobs', () => {
  const verdicts = async (recorded: ReturnType<typeof jobOf>) =>
    verifyClaims(
      (await recorded).map((resource) => ({
        ...resource,
        urn: resource.name + resource.type,
        parent: resource.parent === undefined ? '' : `${resource.parent}${parentType(resource.type)}`,
      })),
      kubernetes.safeguards ?? {},
    ).flatMap(({ safeguard, verdict }) => (verdict === 'held' ? [] : [`${safeguard} ${verdict}`]))
  let parentType = (_: string) => ''

  it('is found in what they are made from', async () => {
    parentType = () => 'konductor:kubernetes:SecureJob'
    expect(await verdicts(jobOf(least))).toEqual([])
    expect(await verdicts(jobOf(widest))).toEqual([])
    parentType = () => 'konductor:kubernetes:SecureCronJob'
    expect(await verdicts(cronOf())).toEqual([])
    expect(await verdicts(cronOf(widestCron))).toEqual([])
  })
})
