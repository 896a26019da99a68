import { check, writtenSettings, type WrittenSettings } from '@konductor/core/config'
import { formatPath } from '@konductor/host'
import type { Problem } from '@konductor/interfaces'
import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { ExitCode } from '../exit-code.ts'
import { writeTogether } from '../files/write-together.ts'
import type { Io } from '../io.ts'
import { chooseTarget, type Target } from '../target/choose-target.ts'
import { stackOptions } from '../target/stack-options.ts'
import { countOf } from '../text/count-of.ts'
import { messageOf } from '../text/message-of.ts'
import { paletteOf } from '../text/palette.ts'
import { printableLine } from '../text/printable.ts'
import { renderProblems } from '../text/render-problems.ts'
import { toJson } from '../text/to-json.ts'
import { colouredDiff, diffOf } from './coloured-diff.ts'
import type { MigrateReport } from './migrate-report.ts'
import { migration, type Migration } from './migration.ts'
import { changedMeaning } from './same-meaning.ts'
import { secretTexts } from './secret-texts.ts'
import { targetOf } from './target-layer.ts'

/** The options of `konductor config migrate`. */
export interface MigrateCommandOptions {
  readonly stack?: string
  /** The layer that settings go to. */
  readonly to?: string
  readonly write?: boolean
  readonly json?: boolean
  readonly debug?: boolean
}

interface Prepared {
  readonly problems: readonly Problem[]
  readonly migration?: Migration
  readonly secrets?: readonly string[]
}

const layersOf = ({ files }: WrittenSettings): readonly string[] => files.flatMap(({ layer }) => layer ?? [])

const notCarriedOver = (left: Migration['left']): readonly Problem[] =>
  left.map(({ file, written, fix }) => ({
    _tag: 'NotCarriedOver',
    at: `${formatPath(written).replace(/^\["[^:]*:|^[\w.-]+:/, '')} (${file})`,
    because: 'there is no setting any more that says the same',
    fix,
  }))

/** Works out what the files would become, and whether that means the same. */
const prepare = async (of: Target, to: string, env: Io['env']): Promise<Prepared> => {
  const read = stackOptions(of, env)
  if (read._tag === 'Left') return { problems: read.left }
  const { config, options } = read.right
  const { file: stackFile, findings } = config
  const twice = findings.filter(({ severity }) => severity === 'problem')
  if (twice.length > 0) return { problems: twice }
  const { project, stack } = of
  const before = await check(options)
  if (before._tag === 'Left') return { problems: before.left.problems }
  const written = await writtenSettings(options)
  const layers = layersOf(written)
  const chosen = targetOf(project, to, layers)
  if ('_tag' in chosen) return { problems: [chosen] }
  const { target } = chosen
  const texts: Record<string, string> = {}
  for (const file of new Set([...layers, target]))
    if (existsSync(join(project.root, file))) texts[file] = readFileSync(join(project.root, file), 'utf8')
  const text = readFileSync(join(project.root, stackFile), 'utf8')
  const attempt = async (datesAsWritten: boolean) => {
    const input = { project: project.name, stack: { file: stackFile, text }, texts, target, written, datesAsWritten }
    const made = migration(input)
    const isNamed = layers.includes(target) || !made.files.some(({ file }) => file === target)
    const changed = await changedMeaning(options, before.right, {
      project,
      stack,
      stackFile,
      after: new Map(made.files.map(({ file, after }) => [file, after])),
      layers: isNamed ? layers : [...layers, target],
    })
    return { made, changed }
  }
  // A date as people write it is the better text, where it means what Pulumi makes of it.
  const better = await attempt(true)
  const { made, changed } = better.changed.length === 0 ? better : await attempt(false)
  return {
    problems: [...notCarriedOver(made.left), ...changed],
    migration: made,
    secrets: secretTexts(written, (layer) => (layer === undefined ? text : texts[layer]), project.name),
  }
}

const cannotWrite = (error: unknown): Problem => ({
  _tag: 'CannotWrite',
  at: '--write',
  because: `the files cannot be written, and are as they were: ${messageOf(error)}`,
  fix: 'see that the files and their folders may be written to, and run it again',
})

const conclusion = (report: MigrateReport): string => {
  const files = countOf(report.files.length, 'file')
  if (report.problems.length > 0) return `${countOf(report.problems.length, 'problem')}; nothing was written.`
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
      : await prepare(
          target.right,
          options.to === undefined
            ? `config/${target.right.stack}.yaml`
            : relative(target.right.project.root, resolve(target.right.project.root, options.to)),
          io.env,
        )
  io.signal.throwIfAborted()
  const { problems, migration: made, secrets = [] } = prepared
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
    warnings: [],
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
      ...renderProblems(report.problems, palette),
      ...(report.problems.length === 0 ? [] : ['']),
      `${printableLine(what)}${conclusion(report)}`,
    ]
    io.stdout.write(`${lines.join('\n')}\n`)
  }
  return report.problems.length > 0 ? ExitCode.problems : ExitCode.ok
}
