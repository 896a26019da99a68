import type { PlannedFinding, Problem } from '@konductor/interfaces'
import type { Comparison, Ended, LogEntry, Plan, PlannedResource } from '@konductor/planner'
import { complianceReport, type ComplianceReport } from './compliance-report.ts'
import { effectiveTags, type Tags } from './effective-tags.ts'
import { findingsOf } from './findings-of.ts'
import type { StackModules } from './modules-of.ts'

/** A planned resource, and the tags it would carry. */
export interface ReportedResource extends PlannedResource {
  readonly effectiveTags?: Tags
}

/** What `konductor plan --json` prints. */
export interface PlanReport {
  readonly schemaVersion: 1
  /** Empty where there is no project, or no stack was chosen. */
  readonly project: string
  readonly stack: string
  readonly resources: readonly ReportedResource[]
  readonly outputs: Readonly<Record<string, unknown>>
  readonly problems: readonly Problem[]
  /** Ids of units that a deployment would leave out, as the problems say, while it makes the rest and then fails. */
  readonly notPlanned?: readonly string[]
  readonly log: readonly LogEntry[]
  /** Milliseconds. */
  readonly timings: Readonly<Record<string, number>>
  readonly ended: Ended
  /** What components claim to do for security, held against the planned resources. */
  readonly compliance?: ComplianceReport
  /**
   * What modules find wrong with planned resources, and with `--against` what looks renamed; not there where it is
   * nothing.
   */
  readonly findings?: readonly PlannedFinding[]
  /** With `--against`: what a deployment would do. */
  readonly comparison?: Comparison
}

/** A program that failed because a module cannot be used failed on its input, whatever Node says of the import. */
const explained = (plan: Plan, unusable: readonly Problem[]): Pick<Plan, 'problems' | 'ended'> =>
  plan.ended.fault === 'program' && unusable.length > 0
    ? { problems: unusable, ended: { ...plan.ended, fault: 'input' } }
    : plan

/** The plan with the tags of each resource. */
export const planReport = async (plan: Plan, { modules, unusable, compliance }: StackModules): Promise<PlanReport> => {
  const tags = await effectiveTags(plan.resources, modules)
  const { problems, ended } = explained(plan, unusable)
  // What half of a program leaves behind says nothing of the claims of the whole.
  const report = plan.ended.ok ? complianceReport(plan.resources, modules, compliance) : undefined
  const findings = plan.ended.ok ? await findingsOf(plan.resources, modules) : []
  return {
    schemaVersion: 1,
    project: plan.project,
    stack: plan.stack,
    resources: plan.resources.map((resource) => {
      const own = tags.get(resource.urn)
      return own === undefined ? resource : { ...resource, effectiveTags: own }
    }),
    outputs: plan.outputs,
    problems,
    ...(plan.notPlanned === undefined ? {} : { notPlanned: plan.notPlanned }),
    log: plan.log,
    timings: plan.timings,
    ended,
    ...(report === undefined ? {} : { compliance: report }),
    ...(findings.length === 0 ? {} : { findings }),
  }
}

/** The report of a plan that could not even start. */
export const emptyReport = (project: string, stack: string, problems: readonly Problem[]): PlanReport => ({
  schemaVersion: 1,
  project,
  stack,
  resources: [],
  outputs: {},
  problems,
  log: [],
  timings: {},
  ended: { ok: false, exitCode: null, fault: 'input' },
})
