import type { Problem } from '@konductor/interfaces'
import { relative, resolve } from 'node:path'
import { ExitCode } from '../exit-code.ts'
import { writeTogether } from '../files/write-together.ts'
import type { Io } from '../io.ts'
import { chooseTarget } from '../target/choose-target.ts'
import { countOf } from '../text/count-of.ts'
import { messageOf } from '../text/message-of.ts'
import { asProblem } from '../problems/by-severity.ts'
import { paletteOf } from '../text/palette.ts'
import { printableLine } from '../text/printable.ts'
import { renderProblems } from '../text/render-problems.ts'
import { toJson } from '../text/to-json.ts'
import { colouredDiff, diffOf } from './coloured-diff.ts'
import type { MigrateReport } from './migrate-report.ts'
import { prepareMigration, type Prepared } from './prepare-migration.ts'

/** The options of `konductor config migrate`. */
export interface MigrateCommandOptions {
  readonly stack?: string
  /** The layer that settings go to. */
  readonly to?: string
  readonly write?: boolean
  readonly json?: boolean
  readonly debug?: boolean
}

const cannotWrite = (error: unknown): Problem => ({
  _tag: 'CannotWrite',
  at: '--write',
  because: `the files cannot be written, and are as they were: ${messageOf(error)}`,
  fix: 'see that the files and their folders may be written to, and run it again',
})

const conclusion = (report: MigrateReport): string => {
  const files = countOf(report.files.length, 'file')
  if (report.problems.length > 0) {
    const problems = countOf(report.problems.length, 'problem')
    return report.files.length === 0
      ? `${problems}; nothing was written.`
      : `${problems}; nothing was written. The diff is what there is to do once that is put right.`
  }
  if (report.files.length === 0) return 'nothing to migrate: every setting is in its place and in its form.'
  return report.written
    ? `${files} written, ${countOf(report.moves.length, 'setting')} moved or renamed; the configuration means what it did.`
    : `${files} would change, ${countOf(report.moves.length, 'setting')} moved or renamed; the configuration would mean what it does. Nothing was written: say --write.`
}

/** Brings a stack's configuration to today's form. @returns the exit code */
export const runMigrate = async (folder: string, options: MigrateCommandOptions, io: Io): Promise<number> => {
  const palette = paletteOf(io.stdout, io.env)
  const target = await chooseTarget(resolve(io.cwd, folder), options.stack)
  const prepared: Prepared =
    target._tag === 'Left'
      ? { problems: target.left.problems }
      : await prepareMigration(
          target.right,
          options.to === undefined
            ? `config/${target.right.stack}.yaml`
            : relative(target.right.project.root, resolve(target.right.project.root, options.to)),
          io.env,
        )
  io.signal.throwIfAborted()
  const { problems, warnings = [], migration: made, secrets = [] } = prepared
  const failed: Problem[] = []
  let written = false
  if (
    options.write === true &&
    problems.length === 0 &&
    target._tag === 'Right' &&
    made !== undefined &&
    made.files.length > 0
  )
    try {
      await writeTogether(target.right.project.root, made.files)
      written = true
    } catch (error) {
      failed.push(cannotWrite(error))
    }
  const report: MigrateReport = {
    schemaVersion: 1,
    problems: [...problems, ...failed],
    warnings: warnings.map(asProblem),
    files: (made?.files ?? []).map((each) => ({
      file: each.file,
      change: each.before === undefined ? 'new' : 'changed',
      diff: diffOf(each, secrets),
    })),
    moves: made?.moves ?? [],
    written,
  }
  if (options.json === true) io.stdout.write(toJson(report))
  else {
    const what = target._tag === 'Right' ? `${target.right.project.name}/${target.right.stack}: ` : ''
    const lines = [
      ...report.files.flatMap(({ diff }) => [...colouredDiff(diff, palette), '']),
      ...renderProblems([...report.problems, ...warnings], palette),
      ...(report.problems.length + warnings.length === 0 ? [] : ['']),
      `${printableLine(what)}${conclusion(report)}`,
    ]
    io.stdout.write(`${lines.join('\n')}\n`)
  }
  return report.problems.length > 0 ? ExitCode.problems : ExitCode.ok
}
