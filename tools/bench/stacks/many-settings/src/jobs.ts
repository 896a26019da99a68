import {
  choice,
  closed,
  defaulted,
  dictionary,
  enabledSwitch,
  group,
  named,
  optional,
  sectionOf,
  text,
  type TypeOf,
} from '@konductor/core/config'
import type { ProviderModule, Reference } from '@konductor/interfaces'

declare module '@konductor/interfaces' {
  interface Capabilities {
    readonly 'jobs.job': string
  }
}

const Job = closed({
  size: defaulted(choice('small', 'large'), 'small', 'Size.'),
  after: optional(text({ expected: 'the name of a job' }), 'The job before it.'),
  tags: group(dictionary(text()), 'Tags.'),
})

const Jobs = closed({
  enabled: enabledSwitch(),
  jobs: group(named(Job), 'Jobs by name.'),
})

type JobsCatalogue = {
  job: { settings: TypeOf<typeof Job>; needs: { after?: 'jobs.job' }; offers: 'jobs.job' }
}

const job = (name: string): string => `jobs.jobs.${name}`

const reference = (name: string, at: string): Reference<'jobs.job'> => ({ unit: job(name), capability: 'jobs.job', at })

/** A module of nothing but settings, each unit after another: so that what is measured is reading and ordering. */
export const module: ProviderModule<'jobs', TypeOf<typeof Jobs>, JobsCatalogue> = {
  id: 'jobs',
  displayName: 'Jobs',
  packageName: 'bench-jobs',
  version: '0.0.0',
  contract: 1,
  config: sectionOf(Jobs),
  units: ({ jobs }) =>
    Object.entries(jobs).map(([name, settings]) => ({
      kind: 'job',
      id: job(name),
      at: job(name),
      name,
      settings,
      needs: settings.after === undefined ? {} : { after: reference(settings.after, `${job(name)}.after`) },
      offers: ['jobs.job'],
    })),
  load: () => Promise.reject(new Error('nothing is built here')),
}
