import { projectSchemas } from '@konductor/core/config'
import { readProject, stacksOf } from '@konductor/host'
import type { Finding, Problem } from '@konductor/interfaces'
import { resolve } from 'node:path'
import { ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { asFinding, bySeverity } from '../problems/by-severity.ts'
import { chooseTarget } from '../target/choose-target.ts'
import { paletteOf } from '../text/palette.ts'
import { printableLine } from '../text/printable.ts'
import { renderProblems } from '../text/render-problems.ts'
import { toJson } from '../text/to-json.ts'
import { configuredFiles } from './configured-files.ts'
import { writeSchemas, type WrittenFile } from './write-schemas.ts'

/** The options of `konductor schema`. */
export interface SchemaCommandOptions {
  readonly stack?: string
  readonly layer?: boolean
  readonly write?: boolean
  readonly json?: boolean
}

/** What `konductor schema --write --json` prints, and without `--write` where there is no schema to print. */
export interface SchemaReport {
  readonly schemaVersion: 1
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly files: readonly WrittenFile[]
}

const words = { written: 'wrote  ', same: 'as is  ', skipped: 'skipped' }

const line = ({ file, change, because }: WrittenFile): string =>
  `${words[change]} ${printableLine(file)}${because === undefined ? '' : ` (${because})`}`

/** Prints the schema of a project's files, or writes both into the project. @returns the exit code */
export const runSchema = async (folder: string, options: SchemaCommandOptions, io: Io): Promise<number> => {
  const palette = paletteOf(io.stdout, io.env)
  const end = (findings: readonly Finding[], files: readonly WrittenFile[] = []): number => {
    const report: SchemaReport = { schemaVersion: 1, ...bySeverity(findings), files }
    const said = renderProblems(findings, palette)
    const text = [...files.map(line), ...(files.length > 0 && said.length > 0 ? [''] : []), ...said]
    io.stdout.write(options.json === true ? toJson(report) : `${text.join('\n')}\n`)
    return report.problems.length > 0 ? ExitCode.problems : ExitCode.ok
  }

  const root = resolve(io.cwd, folder)
  const read = readProject(root)
  if (read._tag === 'Left') return end(read.left.map(asFinding))
  const project = read.right
  if (options.stack !== undefined) {
    const target = await chooseTarget(root, options.stack)
    if (target._tag === 'Left') return end(target.left.problems.map(asFinding))
  }
  const schemas = await projectSchemas({ root: project.root, project: project.name })
  io.signal.throwIfAborted()
  if (schemas._tag === 'Left') return end(schemas.left.map(asFinding))
  if (options.write !== true) {
    io.stdout.write(toJson(schemas.right[options.layer === true ? 'layer' : 'stack']))
    return ExitCode.ok
  }
  const stacks = options.stack === undefined ? stacksOf(project) : [options.stack]
  const configured = configuredFiles(project, stacks)
  const written = await writeSchemas(project, schemas.right, configured.files)
  return end([...configured.problems.map(asFinding), ...written.findings], written.files)
}
