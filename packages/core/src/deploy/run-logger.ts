import { fewPlaces } from '@konductor/host'
import type { Finding, Logger } from '@konductor/interfaces'
import { createLogger, type LogSettings, type LogSink } from '../logging/logger.ts'
import { redactor } from '../logging/redactor.ts'
import type { Checked, CheckedModule } from '../check/check.ts'
import { eachOnce } from '../check/lacks.ts'
import { everyPlace, problemText, told } from './problem-text.ts'
import { secretValues } from './secret-values.ts'

/** Who speaks in a run; as configuration asks for it, once that is read. */
export interface RunLoggers {
  readonly core: Logger
  forModule(id: string): Logger
  /** What the builder of a unit says: in the JSON format each line names the unit. */
  forUnit(module: string, unit: string): Logger
  /** A text without the secrets of the run's units. */
  redact(text: string): string
}

/**
 * The loggers of a run.
 *
 * @param checked Not there before configuration is checked; no line shows a secret of its units.
 */
export const runLoggers = (
  logging: Pick<LogSettings, 'level' | 'format'>,
  sink: LogSink,
  checked?: Pick<Checked, 'units'>,
  now: () => Date = () => new Date(),
): RunLoggers => {
  const settings = { ...logging, now, redact: redactor(secretValues(checked?.units ?? [])) }
  return {
    core: createLogger('core', settings, sink),
    redact: settings.redact,
    forModule: (id) => createLogger(id, settings, sink, { module: id }),
    forUnit: (id, unit) => createLogger(id, settings, sink, { module: id, unit }),
  }
}

/** How a run begins, once it is known how to log. */
export const logStart = (logger: Logger, level: string, started: Date, registered: boolean): void => {
  logger.info(`Initializing core module (${started.toISOString().replace(/\.\d+Z$/, 'Z')})`)
  logger.info(`Log level set to: ${level}`)
  logger.info(
    registered
      ? 'Taking the provider modules that the program registers'
      : 'Discovering provider modules in package.json',
  )
}

/**
 * Whether what is the same in several places is said of each by itself: to who asks for more, to programs, and in a plan,
 * which is data first.
 */
export const saysEach = ({ level, format }: Pick<LogSettings, 'level' | 'format'>, planned: boolean): boolean =>
  planned || level !== 'standard' || format === 'json'

/** What phases 1 to 3 found. */
export const logChecked = (logger: Logger, { modules, units, warnings, lacks }: Checked, each: boolean): void => {
  for (const unit of units) logger.debug(`Unit ${unit.id} (${unit.kind})`)
  for (const module of modules) {
    if (module.installed)
      logger.verbose(`Module ${module.id} ${module.module?.version ?? ''}: ${module.units.length} units`)
  }
  logWarnings(logger, warnings, each)
  const problems = eachOnce([...lacks.values()].flat())
  if (problems.length > 0) logger.error(problemText(lacking(lacks.size), problems, each))
}

const lacking = (units: number): string =>
  `this machine lacks what ${units === 1 ? '1 unit needs' : `${units} units need`}; everything else is built, then the run fails and nothing is deleted (pulumi up ends with a preview that failed: pulumi up --skip-preview goes on)`

/** What is worth saying of a configuration, whether or not it can be used. */
export const logWarnings = (logger: Logger, warnings: readonly Finding[], each: boolean): void => {
  for (const { first, places } of told(warnings, each)) logger.warn(warningText(first, fewPlaces(places, everyPlace)))
}

const warningText = ({ _tag, because, fix }: Finding, places: readonly string[]): string =>
  `${places.join(', ')}: ${because}; ${fix} [${_tag}]`

const sorted = (modules: readonly CheckedModule[]): readonly CheckedModule[] =>
  [...modules].sort((a, b) => (a.id < b.id ? -1 : 1))

/** `Found provider modules: aws, kubernetes`. */
export const foundLine = (modules: readonly CheckedModule[]): string => {
  const found = sorted(modules)
    .filter(({ installed }) => installed)
    .map(({ id }) => id)
  return `Found provider modules: ${found.join(', ') || 'none'}`
}

/** `Provider status: AWS=disabled, Azure=enabled`. */
export const statusLine = (modules: readonly CheckedModule[]): string => {
  const states = sorted(modules).map(({ displayName, enabled }) => `${displayName}=${enabled ? 'enabled' : 'disabled'}`)
  return `Provider status: ${states.join(', ') || 'no provider modules'}`
}

/** The line a run that went well ends with. */
export const closingLine = (modules: readonly CheckedModule[], built: number): string => {
  const what = modules.some(({ enabled }) => enabled)
    ? `Built ${built} ${built === 1 ? 'unit' : 'units'}.`
    : 'All providers are disabled.'
  return `${what} Core module execution complete.`
}
