import { quietSdkTraces } from '@konductor/host'
import type { Problem } from '@konductor/interfaces'
import { beginAudit, type Audit } from '../audit/audit.ts'
import { pulumiSink } from '../logging/pulumi-sink.ts'
import { withoutSdkDebugLines } from '../logging/sdk-debug-lines.ts'
import { armGuard, type Guard } from './guard.ts'
import { inTurns, uninterrupted, watchSignals, type Interruption } from './interruption.ts'
import { writePlanFile } from './plan-file.ts'
import type { Program } from './program.ts'
import { createProgress, type Progress } from './progress.ts'
import { messageOf } from '../check/result.ts'
import { runError } from './run-error.ts'
import { tagResources, type Tagging } from './tag-resources.ts'
import type { TagRule } from './transform.ts'

/** What stands around a run from the first line of `deploy` to its end. */
export interface Armed {
  readonly guard: Guard
  readonly progress: Progress
  readonly interruption: Interruption
  readonly audit: Audit
  /** Has every resource from now on ask for tags; without it, none needs to. Twice is once. */
  mayTag(): void
  /** Lets resources go on, with their tags. */
  tag(rules: readonly TagRule[]): Promise<void>
  /** Has resources that still wait for their tags fail: without them, an update would take off those they have. */
  holdBack(): void
  /** Lets Pulumi's SDK send its debug lines again. */
  debugSdk(): void
  /** Writes what the planner wants to know, when it is the planner that asks. */
  record(problems: readonly Problem[], notPlanned?: readonly string[]): void
}

/**
 * Phase 0: everything that has to stand before the program can go on: the guard, the quiet SDK, and at hand what puts
 * tags on resources.
 *
 * @param program `planFile`: where the planner looks for what it cannot see; not there outside of a plan.
 */
export const arm = (program: Program): Armed => {
  const { planFile } = program
  const audit = beginAudit(program, new Date())
  quietSdkTraces()
  const debugSdk = withoutSdkDebugLines()
  const cutShort = (): void => audit.end('cutShort')
  const guard = armGuard(
    (line) => {
      pulumiSink('error', `[core:ERROR] ${line}`)
      record([])
      cutShort()
    },
    process,
    cutShort,
  )
  const progress = createProgress(guard)
  const record: Armed['record'] = (problems, notPlanned = []) => {
    if (planFile === undefined) return
    try {
      writePlanFile(planFile, { problems, timings: progress.timings(), notPlanned })
    } catch (error) {
      // The run has its own result; the planner then knows less of it.
      pulumiSink('warn', `[core:WARN] ${planFile} cannot be written: ${messageOf(error)}`)
    }
  }
  const interruption = interruptionOf(program)
  let settle: (rules: readonly TagRule[]) => void = () => {}
  let holdBack = (): void => {}
  const rules = new Promise<readonly TagRule[]>((resolve, reject) => {
    settle = resolve
    holdBack = () => reject(runError('it is left as it is, because the run has failed'))
  })
  // Nobody may be waiting for them.
  rules.catch(() => {})
  let tagging: Tagging | undefined
  const mayTag = (): void => {
    tagging ??= tagResources(rules)
  }
  const tag = async (all: readonly TagRule[]): Promise<void> => {
    await tagging?.know(all)
    settle(all)
  }
  return { guard, progress, interruption, audit, mayTag, tag, holdBack, debugSdk, record }
}

const interruptionOf = ({ planned, ownProcess, mocked }: Program): Interruption => {
  // A unit test may have stopped the clock.
  if (mocked) return uninterrupted
  // A plan has nothing on its way, and another program's process is not ours to keep.
  return ownProcess && !planned ? watchSignals((line) => pulumiSink('warn', `[core:WARN] ${line}`)) : inTurns()
}
