import type { AnyModule, Logger } from '@konductor/interfaces'
import type { LogSink } from '../logging/logger.ts'
import type { Armed } from './arm.ts'
import { check, type Checked, type CheckedModule } from '../check/check.ts'
import type { Program } from './program.ts'
import { orRefuse } from './refusal.ts'
import { foundLine, logChecked, logStart, logWarnings, runLoggers, saysEach, type RunLoggers } from './run-logger.ts'

const next = { read: 'discover', discover: 'decode', decode: 'decode' } as const

/** Phases 1 to 3 of a program: its configuration checked, and the loggers that it asks for. */
export const checkProgram = async (
  program: Program,
  modules: readonly AnyModule[] | undefined,
  { progress, audit, mayTag }: Pick<Armed, 'progress' | 'audit' | 'mayTag'>,
  sink: LogSink,
): Promise<{ readonly checked: Checked; readonly loggers: RunLoggers }> => {
  const started = new Date()
  let early: Logger = runLoggers({ level: 'standard' }, sink).core
  // Until it is known how to log, nobody can ask for more.
  let each = true
  progress.enter('read')
  const outcome = await check({
    ...program,
    building: true,
    ...(modules === undefined ? {} : { modules }),
    onPhase: (phase, { logging, protectsTags, message }) => {
      if (phase === 'read') {
        // Still within the call of deploy, before any other line of the program: no resource is missed.
        if (protectsTags) mayTag()
        early = runLoggers(logging, sink).core
        each = saysEach(logging, program.planned)
        logStart(early, logging.level, started, modules !== undefined)
        audit.to(early, logging.audit)
        progress.tell((left, milliseconds) => early.verbose(`Phase ${left}: ${Math.round(milliseconds)} ms`))
      }
      early.debug(`${phase}: ${message}`)
      progress.enter(next[phase])
    },
  })
  if (outcome._tag === 'Left') logWarnings(early, outcome.left.warnings, each)
  const refused = outcome._tag === 'Left' ? ({ _tag: 'Left', left: outcome.left.problems } as const) : outcome
  const checked = orRefuse(refused, undefined, each)
  early.info(foundLine(checked.modules))
  early.info('Loading and validating configuration')
  const loggers = runLoggers(checked.settings.logging, sink, checked)
  audit.know({ modules: versionsOf(checked.modules), units: checked.units.map(({ id }) => id) })
  logChecked(loggers.core, checked, each)
  return { checked, loggers }
}

const versionsOf = (modules: readonly CheckedModule[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    modules.flatMap(({ id, enabled, module }) => (enabled && module !== undefined ? [[id, module.version]] : [])),
  )
