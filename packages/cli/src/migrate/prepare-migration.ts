import { check, writtenSettings, type Checked, type CheckOptions, type WrittenSettings } from '@konductor/core/config'
import { formatPath } from '@konductor/host'
import type { Finding, Problem } from '@konductor/interfaces'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from '../io.ts'
import type { Target } from '../target/choose-target.ts'
import { stackOptions } from '../target/stack-options.ts'
import { migration, type Migration } from './migration.ts'
import { switchAdded, withOlderSwitch, withSwitch } from './older-switch.ts'
import { changedMeaning } from './same-meaning.ts'
import { secretTexts } from './secret-texts.ts'
import { targetOf } from './target-layer.ts'

/** What a migration would change, and what keeps it from being written. */
export interface Prepared {
  readonly problems: readonly Problem[]
  readonly warnings?: readonly Finding[]
  readonly migration?: Migration
  /** Texts that a diff must not show. */
  readonly secrets?: readonly string[]
}

/** What is left for people to decide: everything else can be shown as it would become. */
const undecided: ReadonlySet<string> = new Set(['NotCarriedOver', 'EnabledNotSaid'])

interface Start {
  readonly options: CheckOptions
  readonly written: WrittenSettings
  /** Absent while something is wrong. */
  readonly means?: Checked
  readonly problems: readonly Problem[]
  readonly warnings: readonly Finding[]
}

/** What the files say, and `enabled` where older stacks did without. */
const startOf = async (options: CheckOptions, project: string): Promise<Start> => {
  const [outcome, written] = [await check(options), await writtenSettings(options)]
  if (outcome._tag === 'Right') return { options, written, means: outcome.right, problems: [], warnings: [] }
  const { problems } = outcome.left
  const asked = problems.some(({ _tag, at }) => _tag === 'EnabledNotSaid' && /^kubernetes\b/.test(at))
  const complete = asked ? withOlderSwitch(written) : undefined
  if (complete === undefined) return { options, written, problems, warnings: [] }
  const switched = withSwitch(options, project)
  const again = await check(switched)
  const start = { options: switched, written: complete, warnings: [switchAdded] }
  return again._tag === 'Right'
    ? { ...start, means: again.right, problems: [] }
    : { ...start, problems: again.left.problems }
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
export const prepareMigration = async (of: Target, to: string, env: Io['env']): Promise<Prepared> => {
  const read = stackOptions(of, env)
  if (read._tag === 'Left') return { problems: read.left }
  const { file: stackFile, findings } = read.right.config
  const twice = findings.filter(({ severity }) => severity === 'problem')
  if (twice.length > 0) return { problems: twice }
  const { project, stack } = of
  const { options, written, means, problems, warnings } = await startOf(read.right.options, project.name)
  if (problems.some(({ _tag }) => !undecided.has(_tag))) return { problems }
  const layers = layersOf(written)
  const chosen = targetOf(project, to, layers)
  if ('_tag' in chosen) return { problems: [...problems, chosen] }
  const { target } = chosen
  const texts: Record<string, string> = {}
  for (const file of new Set([...layers, target]))
    if (existsSync(join(project.root, file))) texts[file] = readFileSync(join(project.root, file), 'utf8')
  const text = readFileSync(join(project.root, stackFile), 'utf8')
  const attempt = async (datesAsWritten: boolean) => {
    const input = { project: project.name, stack: { file: stackFile, text }, texts, target, written, datesAsWritten }
    const made = migration(input)
    const isNamed = layers.includes(target) || !made.files.some(({ file }) => file === target)
    const rewritten = {
      project,
      stack,
      stackFile,
      after: new Map(made.files.map(({ file, after }) => [file, after])),
      layers: isNamed ? layers : [...layers, target],
    }
    // What is wrong with the files now would be wrong with them then.
    return { made, changed: means === undefined ? [] : await changedMeaning(options, means, rewritten) }
  }
  // A date as people write it is the better text, where it means what Pulumi makes of it.
  const better = await attempt(true)
  const { made, changed } = better.changed.length === 0 ? better : await attempt(false)
  return {
    problems: [...problems, ...notCarriedOver(made.left), ...changed],
    warnings,
    migration: made,
    secrets: secretTexts(written, (layer) => (layer === undefined ? text : texts[layer]), project.name),
  }
}
