import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../testing/faults-of.ts'
import { CronJobConfig, cronJobKey } from './cron-job.config.ts'
import { JobConfig } from './job.config.ts'
import { timeZoneFaults } from './time-zone.ts'

const containers = { report: { image: 'registry.example.com/shop/report:1.4.2' } }
const cron = (more: object) =>
  faultsOf(CronJobConfig, { schedule: '30 4 * * *', containers, ...more }).map(([tag, at, because]) => [
    tag,
    at,
    because,
  ])
const job = (more: object) =>
  faultsOf(JobConfig, { containers, ...more }).map(([tag, at, because]) => [tag, at, because])

describe('the settings of a cron job', () => {
  it('need a schedule and a container', () => {
    expect(cron({})).toEqual([])
    expect(faultsOf(CronJobConfig, {}).map(([tag, at]) => [tag, at])).toEqual([
      ['Missing', 'schedule'],
      ['Missing', 'containers'],
    ])
  })

  it.each([
    ['61 4 * * *', '"61" is no minute: 0 to 59'],
    ['30 4 * *', 'it has 4 parts; expected five, from minute to day of the week'],
    ['TZ=Europe/Berlin 30 4 * * *', 'a time zone does not stand in the schedule'],
    ['@never', 'there is no such word'],
  ])('have a schedule that Kubernetes can read, not %s', (schedule, because) => {
    expect(cron({ schedule })).toEqual([['BadSchedule', 'schedule', because]])
  })

  it.each([
    ['61 4 * * *', 'write the minute as * or with numbers from 0 to 59, such as 0'],
    ['0 4 0 * *', 'write the day of the month as * or with numbers from 1 to 31, such as 1'],
    ['30 4 * *', 'write five parts, such as "30 4 * * *"; a time zone goes into timeZone'],
    ['TZ=UTC 4 * * *', 'write five parts, such as "30 4 * * *"; a time zone goes into timeZone'],
  ])('are told what to write in place of %s', (schedule, fix) => {
    expect(faultsOf(CronJobConfig, { schedule, containers }).map((fault) => fault[3])).toEqual([fix])
  })

  it.each([
    'Etc/UTC',
    'UTC',
    'Europe/Berlin',
    'America/Argentina/Buenos_Aires',
    'Asia/Calcutta',
    'Asia/Kolkata',
    'GMT',
  ])('take the time zone %s', (timeZone) => {
    expect(timeZoneFaults(timeZone)).toEqual([])
  })

  it.each([
    ['Europe/Berln', 'did you mean "Europe/Berlin"?'],
    ['europe/berlin', 'write Europe/Berlin'],
    ['Local', 'take a name of the IANA table'],
    ['+01:00', 'take a name of the IANA table'],
  ])('take no time zone that Kubernetes does not know, such as %s', (timeZone, fix) => {
    expect(timeZoneFaults(timeZone)).toEqual([
      {
        _tag: 'BadTimeZone',
        because: `"${timeZone}" is no time zone as IANA calls it, such as Europe/Berlin`,
        fix,
        below: ['timeZone'],
      },
    ])
  })

  it('have a name to which Kubernetes can add the name of each job', () => {
    const longest = 'a'.repeat(52)
    expect([longest, `${longest}a`, 'a-', 'a.b'].map((key) => new RegExp(cronJobKey.pattern).test(key))).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(cron({ name: `${longest}a` }).map(([tag, at]) => [tag, at])).toEqual([['Malformed', 'name']])
  })
})

describe('the settings of a job', () => {
  it('say what is wrong in its pods where it is written', () => {
    expect(
      job({
        containers: {
          migrate: {
            ...containers.report,
            ports: { http: 8080 },
            probes: { liveness: { http: { path: '/', port: 'web' } } },
            resources: { requests: { cpu: 2 }, limits: { cpu: 1 } },
          },
        },
      }),
    ).toEqual([
      ['BadProbe', 'containers.migrate.probes.liveness.http.port', expect.stringContaining('"web"')],
      ['RequestAboveLimit', 'containers.migrate.resources.requests.cpu', expect.any(String)],
    ])
  })

  it('say how many, where each pod has a number', () => {
    expect(job({ completionMode: 'Indexed' })).toEqual([
      ['Missing', 'completions', 'pods get numbers up to completions, which is not written'],
    ])
  })

  it('name one account', () => {
    expect(job({ serviceAccount: 'a', existingServiceAccount: 'b' }).map(([tag, at]) => [tag, at])).toEqual([
      ['Contradiction', 'existingServiceAccount'],
    ])
  })

  it('keep the name where the key changes', () => {
    expect(job({ formerly: 'old' }).map(([tag, at]) => [tag, at])).toEqual([['NameNotKept', 'formerly']])
  })
})
