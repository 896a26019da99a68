import type { AnyModule } from '@konductor/interfaces'
import { auditedGit } from '../audit/audit.ts'
import { answerTo } from '../component/answered.ts'
import { eachOnce } from '../check/lacks.ts'
import { duplicateCore } from '../copies.ts'
import { pulumiSink } from '../logging/pulumi-sink.ts'
import { metadataForResources, metadataOf } from '../metadata/metadata.ts'
import { arm, type Armed } from './arm.ts'
import { buildFailure } from './build-failure.ts'
import { build } from './build.ts'
import { builtUnits } from './built-units.ts'
import { checkProgram } from './check-program.ts'
import { deployment } from './deployment.ts'
import { armEarlyGuard } from './early-guard.ts'
import { extended } from './extend.ts'
import { facts } from './facts.ts'
import { load } from './load.ts'
import type { DeployOptions, Deployment, Ended, ProgramOutputs } from './options.ts'
import { programOf, secondDeploy, type Program } from './program.ts'
import { orRefuse, refuse } from './refusal.ts'
import { report } from './report.ts'
import { runError } from './run-error.ts'
import { closingLine, saysEach, statusLine } from './run-logger.ts'
import { sites, tagging } from './sites.ts'
import { componentVersions } from '../versions/decide-versions.ts'
import { exportablesOf } from './stacks/exportables.ts'
import { importer } from './stacks/imports.ts'

const disarmEarlyGuard = armEarlyGuard()

/**
 * Checks the stack's configuration completely, builds what it asks for, and says what came of it. The whole program:
 *
 * @example
 * export const { state, secrets } = deploy({ modules: [aws, kubernetes] })
 *
 * A run that fails rejects with an error that Pulumi prints without a stack trace, and nothing is deleted.
 */
export const deploy = <O extends ProgramOutputs = Record<never, never>>(
  options: DeployOptions<O> = {},
): Deployment<O> => {
  const program = programOf(process.env)
  const armed = arm(program)
  if (writesTags(options.modules)) armed.mayTag()
  disarmEarlyGuard()
  return deployment(phases(program, options, armed), armed, program)
}

/** Whether core may have tags to write. Node does not check types: what is no module is said in phase 2. */
const writesTags = (modules: readonly (AnyModule | undefined)[] | undefined): boolean =>
  !Array.isArray(modules) || modules.some((module?: AnyModule) => module?.tags?.writtenBy === 'transform')

/** One run, in order; the guard stands already. */
const phases = async <O extends ProgramOutputs>(
  program: Program,
  options: DeployOptions<O>,
  { progress, interruption, audit, tag, mayTag, debugSdk, record }: Armed,
): Promise<Ended<O>> => {
  const cannotRun = 'the program cannot run; nothing was changed'
  refuse([...duplicateCore(), ...secondDeploy()], cannotRun)

  // 1, 2, 3: read, discover, decode.
  const { checked, loggers } = await checkProgram(program, options.modules, { progress, audit, mayTag }, pulumiSink)
  // A module that was discovered only now may have brought one.
  refuse(duplicateCore(), cannotRun)
  const { settings, modules, units } = checked
  const { core } = loggers
  answerTo(settings.compliance)
  if (program.debug || settings.logging.level === 'debug') debugSdk()

  // 4 and 5 side by side: facts, load.
  progress.enter('load', 'git')
  const [git, loaded] = await Promise.all([
    facts(program.root, program.env, core),
    load(modules, (ids) => progress.enter('load', [...ids, 'git'].join(', '))),
  ])
  audit.know({ git: auditedGit(git) })
  const implementations = orRefuse(loaded, 'a module cannot be used; nothing was changed')
  core.info('Processing metadata')
  const metadata = metadataOf(settings, git)
  const forResources = metadataForResources(metadata, settings)
  const { rules, changedToFit } = tagging(
    implementations,
    forResources,
    settings.compliance,
    program.stack,
    loggers,
    checked.placeOf('metadata.protected'),
  )
  await tag(rules)

  // 6: build.
  core.info('Registering providers')
  core.info(statusLine(modules))
  const siteOf = sites(modules, implementations, program, forResources, loggers, componentVersions(checked.versions))
  const exportables = exportablesOf(implementations.values())
  const { built, failed } = await build(units, {
    siteOf,
    imported: importer(exportables),
    lacks: checked.lacks,
    onUnit: ({ id }) => progress.enter('build', id),
    proceed: interruption.between(units.length),
  })
  if (failed.length > 0) {
    audit.know({ failed: failed.map(({ unit }) => unit.id) })
    for (const { unit, because, skippedFor } of failed)
      if (skippedFor !== undefined) core.verbose(`${unit.id} was skipped: ${because}`)
    // What a builder threw is the program's failure: told with the rest, and not as a problem of what the user wrote.
    if (failed.every(({ unit, skippedFor }) => skippedFor !== undefined || checked.lacks.has(unit.id)))
      record(
        eachOnce([...checked.lacks.values()].flat()),
        failed.map(({ unit }) => unit.id),
      )
    const traces = program.debug || settings.logging.level === 'debug'
    const each = traces || saysEach(settings.logging, program.planned)
    // A builder has its secrets in plain, and what it throws may quote one.
    throw runError(loggers.redact(buildFailure(failed, units.length, { traces, each, placeOf: checked.placeOf })))
  }
  const disabled = modules.filter(({ enabled }) => !enabled).map(({ id }) => id)
  const outputs = extended(options.extend, builtUnits(built, { environment: metadata.project.environment, disabled }))

  // 7: report.
  progress.enter('report')
  const { state, secrets } = orRefuse(
    report(checked, metadata, built, exportables, changedToFit(built.values())),
    'an export names what there is not; nothing is deleted',
  )
  core.info(closingLine(modules, built.size))
  return { state, secrets, outputs }
}
