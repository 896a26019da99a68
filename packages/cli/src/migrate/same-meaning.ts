import { check, isSecret, plainText, writtenSettings, type Checked, type CheckOptions } from '@konductor/core/config'
import { readProject, readStackConfig, type Project } from '@konductor/host'
import type { Problem } from '@konductor/interfaces'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { isData } from './sorted-settings.ts'

/** What is to be compared. */
export interface Rewritten {
  readonly project: Project
  readonly stack: string
  readonly stackFile: string
  /** The new text of each file that changes. */
  readonly after: ReadonlyMap<string, string>
  /** The layers that the new stack names, weakest first. */
  readonly layers: readonly string[]
}

/** What the new files would be read as, by a check that has everything else as it is. */
export const optionsAfter = (
  options: CheckOptions,
  { project, stack, stackFile, after, layers }: Rewritten,
  folder: string,
): CheckOptions | readonly Problem[] => {
  const write = (file: string, text: string): string => {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return path
  }
  write(project.file, readFileSync(join(project.root, project.file), 'utf8'))
  write(stackFile, after.get(stackFile) ?? readFileSync(join(project.root, stackFile), 'utf8'))
  const copy = readProject(folder)
  if (copy._tag === 'Left') return copy.left
  const config = readStackConfig(copy.right, stack)
  if (config._tag === 'Left') return config.left
  const paths = layers.map((file, index) => {
    const text = after.get(file)
    return text === undefined ? resolve(project.root, file) : write(`layers/${index}.yaml`, text)
  })
  const { values, secretKeys } = config.right
  return { ...options, values: { ...values, 'konductor:layers': JSON.stringify(paths) }, secretKeys }
}

/** Data that can be compared, what is secret by its value. */
const comparable = (value: unknown): unknown => {
  if (isSecret(value)) return ['secret', plainText(value)]
  if (Array.isArray(value)) return value.map(comparable)
  if (!isData(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, comparable(item)]),
  )
}

const meaningOf = ({ settings, modules, units, versions }: Checked): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, JSON.stringify(comparable(value))])),
  ...Object.fromEntries(modules.map(({ id, enabled }) => [id, String(enabled)])),
  ...Object.fromEntries(units.map((unit) => [unit.id, JSON.stringify(comparable(unit))])),
  'versions of components': JSON.stringify(versions),
})

/** Every setting of the sections of modules that are off, whose units nobody sees. */
const writtenIn = async (
  options: CheckOptions,
  sections: readonly string[],
): Promise<Readonly<Record<string, string>>> => {
  const { files } = await writtenSettings(options)
  const all = files.flatMap(({ settings }) =>
    settings.filter(({ map, path }) => !map && sections.includes(path[0] ?? '')),
  )
  return Object.fromEntries(all.map(({ path, value }) => [path.join('.'), JSON.stringify(comparable(value))]))
}

/** What means something else in one of the two. */
const differences = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => before[key] !== after[key]).sort()

/**
 * What the new files would say otherwise than the old ones do: problems that they would have, and the names of settings
 * and units that would be others. Nothing, when a run could not tell them apart.
 */
export const changedMeaning = async (
  options: CheckOptions,
  before: Checked,
  rewritten: Rewritten,
): Promise<readonly Problem[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'konductor-migrate-'))
  try {
    const after = optionsAfter(options, rewritten, folder)
    if (!('root' in after)) return after
    const inOwnFiles = (at: string): string =>
      rewritten.layers.reduce(
        (text, file, index) =>
          text.replaceAll(
            relative(options.root, join(folder, 'layers', `${index}.yaml`))
              .split(sep)
              .join('/'),
            file,
          ),
        at,
      )
    const checked = await check(after)
    if (checked._tag === 'Left') return checked.left.problems.map((found) => ({ ...found, at: inOwnFiles(found.at) }))
    const off = before.modules.filter(({ enabled, installed }) => installed && !enabled).map(({ id }) => id)
    const other = [
      ...differences(meaningOf(before), meaningOf(checked.right)),
      ...differences(await writtenIn(options, off), await writtenIn(after, off)),
    ]
    return other.map((what) => ({
      _tag: 'NotTheSame',
      at: what,
      because: 'after the migration this would mean something else than it does now',
      fix: 'move this setting by hand, or report it with the shape of your files',
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
