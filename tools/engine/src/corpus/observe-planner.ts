import { rmSync } from 'node:fs'
import type { Problem } from '@konductor/interfaces'
import { plan, type LogEntry, type Plan, type PlannedResource } from '@konductor/planner'
import { projectFolder } from '../project-folder.ts'
import { byProperty, byUrn, inOrder, onlySaid, plainText, plainValue } from './normalise.ts'
import type { Observed, ObservedLine, ObservedResource } from './observed.ts'
import type { Shape } from './shape.ts'

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 }

/** `1h30m` in seconds, as the engine keeps it. */
const seconds = (duration: string): number =>
  [...duration.matchAll(/([\d.]+)([smh])/g)].reduce(
    (sum, [, n = '', unit = '']) => sum + Number(n) * (SECONDS[unit] ?? 0),
    0,
  )

const opOf = (resource: PlannedResource): string => {
  if (resource.read === true) return 'read'
  return resource.options.import === undefined ? 'create' : 'import'
}

const observed = (resource: PlannedResource, outputs: unknown): ObservedResource => {
  const { urn, type, name, custom, options } = resource
  const isProvider = type.startsWith('pulumi:providers:')
  const {
    version,
    pluginDownloadURL,
    providers: _handed,
    deleteBeforeReplace,
    customTimeouts = {},
    ...others
  } = options
  return {
    urn,
    op: opOf(resource),
    type,
    name,
    custom,
    ...onlySaid({
      id: resource.id,
      parent: resource.parent,
      provider: resource.provider,
      dependencies: resource.dependencies,
      propertyDependencies: byProperty(resource.propertyDependencies ?? {}),
      inputs: plainValue(resource.inputs),
      outputs: plainValue(custom ? {} : (outputs ?? resource.outputs ?? {})),
      options: {
        ...onlySaid({
          ...others,
          replacementTrigger: plainValue(options.replacementTrigger),
          customTimeouts: Object.fromEntries(
            Object.entries(customTimeouts).map(([key, value]) => [key, seconds(value)]),
          ),
          ...(isProvider ? { version, pluginDownloadURL } : {}),
        }),
        ...(deleteBeforeReplace === undefined ? {} : { deleteBeforeReplace }),
      },
    }),
  }
}

const lineOf = (entry: LogEntry, folder: string): ObservedLine => ({
  severity: entry.severity,
  message: plainText(entry.message, folder),
  ...(entry.urn === undefined ? {} : { urn: entry.urn }),
})

/** An exit code is a line of a preview, and part of a plan's problem. */
const exitLines = (problems: readonly Problem[]): readonly ObservedLine[] =>
  problems
    .flatMap(({ because }) => because.split('\n'))
    .filter((line) => line.startsWith('Program exited with non-zero exit code'))
    .map((line) => ({ severity: 'error', message: `an unhandled error occurred: ${line}` }))

/** Plans the program of a shape, without the engine. */
export const observePlanner = async (shape: Shape): Promise<Observed> => {
  const { root, folder } = projectFolder(shape.files, shape.modules)
  try {
    const made = await plan({ project: folder, stack: 'dev', timeout: 60_000, answers: shape.answers })
    // A plan is JSON, which knows no -0.
    const planned: Plan = JSON.parse(JSON.stringify(made))
    return {
      ok: planned.ended.ok,
      resources: planned.resources
        .map((each) => observed(each, each.type === 'pulumi:pulumi:Stack' ? planned.outputs : undefined))
        .toSorted(byUrn),
      lines: inOrder([
        ...planned.log.map((entry) => lineOf(entry, folder)).filter(({ message }) => message !== ''),
        ...exitLines(planned.problems),
      ]),
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
