import { choice, count, flag, optional, required, text, type Fault } from '@konductor/core/config'
import { scheduleFix, wrongSchedule } from '../checks/schedules.ts'
import type { RunArgs, ScheduleArgs } from './run-args.ts'
import { timeZoneFaults } from './time-zone.ts'

const count32 = (min = 0) => count({ min, max: 2_147_483_647 })

/** How the pods of a job are run. */
export const runProperties = {
  restartPolicy: optional(
    choice('Never', 'OnFailure'),
    'What happens to a pod that fails (default Never: another one is made, and the logs of the first stay); OnFailure starts its containers again.',
  ),
  backoffLimit: optional(count32(), 'Attempts after the first that may fail (default 3).'),
  activeDeadlineSeconds: optional(
    count32(1),
    'Seconds after which it is ended, whatever it does (default 600); Pulumi waits for a job as long, and a minute.',
    { example: 3600 },
  ),
  completions: optional(count32(1), 'Pods that have to end well (default 1).'),
  parallelism: optional(count32(), 'Pods at a time (default 1).'),
  completionMode: optional(
    choice('NonIndexed', 'Indexed'),
    'Indexed gives each pod a number, as JOB_COMPLETION_INDEX (default NonIndexed).',
  ),
} as const

/** When the jobs of a cron job run. */
export const scheduleProperties = {
  schedule: required(
    text({ expected: 'a schedule of cron such as "30 4 * * *"' }),
    'When: minute, hour, day of the month, month, day of the week.',
    { example: '30 4 * * *' },
  ),
  timeZone: optional(
    text({ expected: 'a time zone such as Europe/Berlin' }),
    'Time zone of the schedule, as IANA calls it (default Etc/UTC).',
    { example: 'Europe/Berlin' },
  ),
  concurrencyPolicy: optional(
    choice('Forbid', 'Allow', 'Replace'),
    'What happens where the last job still runs (default Forbid: this once is left out).',
  ),
  startingDeadlineSeconds: optional(
    count32(10),
    'Seconds that a job may start late; after that this once is left out (default: however late).',
  ),
  suspend: optional(flag(), 'Starts none for the time being (default false).'),
  successfulJobsHistoryLimit: optional(count32(), 'Jobs that are kept of those that ended well (default 3).'),
  failedJobsHistoryLimit: optional(count32(), 'Jobs that are kept of those that failed (default 3).'),
} as const

/** What does not fit together in how pods are run. */
export const runFaults = ({ completionMode, completions }: RunArgs): readonly Fault[] =>
  completionMode === 'Indexed' && completions === undefined
    ? [
        {
          _tag: 'Missing',
          because: 'pods get numbers up to completions, which is not written',
          fix: 'add completions, or take completionMode out',
          below: ['completions'],
        },
      ]
    : []

/** Schedules and time zones that Kubernetes refuses. */
export const scheduleFaults = ({ schedule, timeZone }: ScheduleArgs): readonly Fault[] => {
  const because = wrongSchedule(schedule)
  return [
    ...(because === undefined
      ? []
      : [
          {
            _tag: 'BadSchedule',
            because,
            fix: scheduleFix(schedule),
            below: ['schedule'],
          },
        ]),
    ...(timeZone === undefined ? [] : timeZoneFaults(timeZone)),
  ]
}
