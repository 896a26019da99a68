import { resolve } from 'node:path'
import type { GitFacts, Logger, Problem } from '@konductor/interfaces'
import { messageOf } from '../check/result.ts'
import type { Program } from '../deploy/program.ts'
import { appendLine } from './append-line.ts'
import { actorOf, type AuditOutcome, type AuditRecord } from './audit-record.ts'

/** What the audit record of a run is made of, as it becomes known. */
export type AuditFacts = Partial<Pick<AuditRecord, 'git' | 'modules' | 'units' | 'failed'>>

/** Keeps the audit record of one run. */
export interface Audit {
  /** Where the record goes, once configuration says so. */
  to(logger: Logger, file?: string): void
  know(facts: AuditFacts): void
  /** Writes the record, once; once more only when a run that had ended well is cut short after all. */
  end(outcome: AuditOutcome, problems?: readonly Problem[]): void
}

/** A run of which nobody keeps a record: a unit test. */
const none: Audit = { to: () => {}, know: () => {}, end: () => {} }

const operationOf = ({ planned, dryRun }: Pick<Program, 'planned' | 'dryRun'>): AuditRecord['operation'] =>
  planned ? 'plan' : dryRun ? 'preview' : 'update'

/** What the record says of git. */
export const auditedGit = ({ repository, commit, dirty }: GitFacts): Required<AuditFacts>['git'] => ({
  repository,
  commit,
  dirty,
})

/**
 * Begins the audit record of a run: one line of JSON, to the log (always for an update, from `verbose` on otherwise)
 * and, except for a plan, which leaves nothing behind, to the file that `logging.audit` names.
 *
 * @param started When the run began.
 * @param append Adds a line to a file, whole or not at all.
 */
export const beginAudit = (
  program: Pick<Program, 'project' | 'stack' | 'root' | 'planned' | 'dryRun' | 'env' | 'mocked'>,
  started: Date,
  append: (file: string, line: string) => void = appendLine,
): Audit => {
  if (program.mocked) return none
  const operation = operationOf(program)
  let facts: AuditFacts = {}
  let destination: { readonly logger: Logger; readonly file?: string } | undefined
  let last: AuditOutcome | undefined
  const recordOf = (outcome: AuditOutcome, problems: readonly Problem[]): AuditRecord => ({
    schemaVersion: 1,
    time: started.toISOString(),
    by: actorOf(program.env),
    project: program.project,
    stack: program.stack,
    operation,
    ...facts,
    outcome,
    ...(problems.length === 0 ? {} : { problems: problems.map(({ _tag, at }) => ({ tag: _tag, at })) }),
  })
  const write = (record: AuditRecord): void => {
    if (destination === undefined) return
    const { logger, file } = destination
    const line = JSON.stringify(record)
    logger[operation === 'update' ? 'info' : 'verbose'](`Audit record: ${line}`)
    if (file === undefined || operation === 'plan') return
    try {
      append(resolve(program.root, file), line)
    } catch (error) {
      logger.warn(`logging.audit: the record of this run is not in ${file}: ${messageOf(error)}`)
    }
  }
  return {
    to: (logger, file) => (destination = file === undefined ? { logger } : { logger, file }),
    know: (more) => (facts = { ...facts, ...more }),
    end: (outcome, problems = []) => {
      if (last !== undefined && !(last === 'registered' && outcome === 'cutShort')) return
      last = outcome
      write(recordOf(outcome, problems))
    },
  }
}
