import type { DeploymentContext, Metadata } from '@konductor/interfaces'

const nothing = () => undefined

/** Who, what and why of a run that never was. */
export const metadata: Metadata = {
  git: {
    repository: 'https://github.com/acme/platform',
    branch: 'main',
    commit: 'unknown',
    commitMessage: 'unknown',
    tag: null,
    dirty: null,
  },
  project: { name: 'acme', environment: 'dev' },
  compliance: { mode: 'enforcing', exceptions: [], frameworks: [] },
}

/** What a builder knows of a run, with options that show which unit asked. */
export const context = (over: Partial<DeploymentContext> = {}): DeploymentContext => ({
  project: 'project',
  stack: 'stack',
  root: '/project',
  dryRun: true,
  planned: true,
  metadata,
  versions: { of: () => undefined },
  logger: { debug: nothing, verbose: nothing, info: nothing, warn: nothing, error: nothing },
  options: (unit, provider) => ({
    ...(provider === undefined ? {} : { providers: [provider] }),
    ...(unit.override === undefined ? {} : { override: unit.override }),
    ...(unit.options?.protect === undefined ? {} : { protect: unit.options.protect }),
  }),
  resourceOptions: (unit) => (unit.options?.protect === undefined ? {} : { protect: unit.options.protect }),
  ...over,
})
