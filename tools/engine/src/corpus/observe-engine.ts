import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openStack, type EngineStack, type Preview } from '../engine.ts'
import { ANSWERS } from '../stand-in/answers.ts'
import { byProperty, byUrn, inOrder, onlySaid, plainText, plainValue } from './normalise.ts'
import type { Observed, ObservedLine, ObservedResource } from './observed.ts'
import { PROJECT, type Shape } from './shape.ts'
import { isProperties, UNKNOWN } from '../stand-in/properties.ts'

/** What `--save-plan` writes of a resource, beyond what the preview prints. */
interface SavedResource {
  readonly goal?: {
    readonly name: string
    readonly type: string
    readonly custom: boolean
    readonly parent?: string
    readonly provider?: string
    readonly inputDiff?: { readonly adds?: Readonly<Record<string, unknown>> }
    readonly deleteBeforeReplace?: boolean
    readonly aliases?: readonly string[]
    readonly structuredAliases?: readonly Readonly<Record<string, unknown>>[]
  }
  readonly steps?: readonly string[]
  readonly state?: Readonly<Record<string, unknown>>
}
type Saved = Readonly<Record<string, SavedResource>>

const savedPlan = (file: string): Saved =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).resourcePlans ?? {}) : {}

const nameOf = (urn: string): string => urn.split('::').slice(3).join('::')

/** A provider reference without the id that stands at its end. */
const urnOfProvider = (reference = ''): string | undefined =>
  reference === '' ? undefined : reference.split('::').slice(0, -1).join('::')

/** What the engine notes for itself among a provider's inputs. */
const ofProvider = (inputs: Readonly<Record<string, unknown>>) => {
  const { version, pluginDownloadURL, __internal, ...own } = inputs
  const internal = isProperties(__internal) ? __internal : {}
  const { envVarMappings } = internal
  return {
    own,
    noted: onlySaid({ version, pluginDownloadURL: pluginDownloadURL ?? internal['pluginDownloadURL'], envVarMappings }),
  }
}

const aliasOf = (alias: Readonly<Record<string, unknown>>): unknown => {
  const said = onlySaid(alias)
  const { URN: urn } = said
  if (urn !== undefined) return urn
  const rename: Readonly<Record<string, string>> = { NoParent: 'noParent' }
  return onlySaid(
    Object.fromEntries(Object.entries(said).map(([key, value]) => [rename[key] ?? key.toLowerCase(), value])),
  )
}

const CONFLICTS = new Set(['', '0s'])

const observed = (step: Preview['steps'][number], saved: SavedResource | undefined): ObservedResource => {
  const state: Readonly<Record<string, unknown>> = { ...step.newState }
  const { urn, op } = step
  const type = String(state['type'])
  const custom = state['custom'] === true
  const provider = type.startsWith('pulumi:providers:')
  const given = step.newState?.inputs ?? {}
  const { own, noted } = provider ? ofProvider(given) : { own: given, noted: {} }
  const timeouts = onlySaid({ ...(state['customTimeouts'] ?? {}) })
  const options = onlySaid({
    protect: state['protect'],
    retainOnDelete: state['retainOnDelete'],
    ignoreChanges: state['ignoreChanges'],
    replaceOnChanges: state['replaceOnChanges'],
    hideDiffs: state['hideDiff'],
    additionalSecretOutputs: state['additionalSecretOutputs'],
    customTimeouts: Object.fromEntries(Object.entries(timeouts).filter(([, each]) => !CONFLICTS.has(String(each)))),
    deletedWith: state['deletedWith'],
    replaceWith: state['replaceWith'],
    replacementTrigger: plainValue(state['replacementTrigger']),
    import: state['importID'],
    hooks: onlySaid(
      Object.fromEntries(
        Object.entries({ ...(state['resourceHooks'] ?? {}) }).map(([time, names]) => [hookTime(time), names]),
      ),
    ),
    aliases: [...(saved?.goal?.aliases ?? []), ...(saved?.goal?.structuredAliases ?? []).map(aliasOf)],
    ...noted,
  })
  const deleteBeforeReplace = saved?.goal?.deleteBeforeReplace
  const said = onlySaid({
    id: state['id'] === UNKNOWN ? undefined : state['id'],
    parent: state['parent'],
    provider: urnOfProvider(step.newState?.provider),
    dependencies: (step.newState?.dependencies ?? []).toSorted(),
    propertyDependencies: byProperty({ ...(state['propertyDependencies'] ?? {}) }),
    inputs: plainValue(own),
    outputs: custom ? {} : plainValue(saved?.state ?? step.newState?.outputs ?? {}),
    options: { ...options, ...(deleteBeforeReplace === undefined ? {} : { deleteBeforeReplace }) },
  })
  return { urn, op, type, name: nameOf(urn), custom, ...said }
}

const hookTime = (time: string): string => time.charAt(0).toLowerCase() + time.slice(1)

/** Providers that nobody wrote are only in the saved plan. */
const byDefault = (urn: string, { goal, steps }: SavedResource): ObservedResource => {
  const { own, noted } = ofProvider(goal?.inputDiff?.adds ?? {})
  const said = onlySaid({ inputs: plainValue(own), options: noted })
  return { urn, op: steps?.[0] ?? 'create', type: goal?.type ?? '', name: goal?.name ?? '', custom: true, ...said }
}

/** What is of this machine and not of the program. */
const noise = [
  /^warning: using pulumi-resource-\S+ from \$PATH/,
  /^warning: resource plugin \S+ is expected to have version/,
]

const lineOf = (diagnostic: { severity: string; message: string; urn?: string }, folder: string): ObservedLine => {
  const message = plainText(diagnostic.message, folder).replace(/^(?:error|warning|debug|info): /, '')
  const { severity, urn = '' } = diagnostic
  return { severity: severity.replace(/#.*$/, ''), message, ...(urn === '' ? {} : { urn }) }
}

const linesOf = (preview: Preview, folder: string): readonly ObservedLine[] =>
  inOrder(
    preview.diagnostics
      .filter(({ message }) => !noise.some((pattern) => pattern.test(plainText(message, folder))))
      .map((diagnostic) => lineOf(diagnostic, folder)),
  )

const SIGNATURE = '4dabf18193072939515e22adb298388d'

/** A program whose outputs are those of an exported state. */
const exporting = (file: string): string => {
  const { deployment } = JSON.parse(readFileSync(file, 'utf8'))
  const outputs = Object.entries<unknown>(deployment.resources[0].outputs).map(([name, value]) =>
    isProperties(value) && SIGNATURE in value
      ? `export const ${name} = secret(${value['plaintext']})`
      : `export const ${name} = ${JSON.stringify(value)}`,
  )
  return ["import { secret } from '@pulumi/pulumi'", ...outputs, ''].join('\n')
}

/** Makes the stacks that the answers know on the engine's backend. */
const addStacks = async (stack: EngineStack, answers: string): Promise<void> => {
  const { stacks } = JSON.parse(readFileSync(answers, 'utf8'))
  for (const [name, file] of Object.entries<string>(stacks)) {
    const [, project = '', other = ''] = name.split('/')
    stack.write({
      [`${project}/Pulumi.yaml`]: PROJECT.replace('site', project),
      [`${project}/package.json`]: '{ "type": "module" }',
      [`${project}/index.mjs`]: exporting(join(dirname(answers), file)),
    })
    const there = ['--cwd', join(stack.folder, project)]
    await stack.pulumi('stack', 'init', other, ...there)
    const { exitCode, stdout } = await stack.up('--stack', other, ...there)
    if (exitCode !== 0) throw new Error(`the stack ${name} does not come up: ${stdout}`)
  }
}

/** Previews the program of a shape on the engine that `pulumi` on PATH is. */
export const observeEngine = async (shape: Shape): Promise<Observed> => {
  const { files: project, modules, answers } = shape
  const stack = await openStack({
    project,
    ...(modules === undefined ? {} : { modules }),
    env: { [ANSWERS]: answers },
  })
  try {
    if (Object.values(shape.files).some((text) => text.includes('StackReference')))
      await addStacks(stack, shape.answers)
    const plan = join(stack.folder, 'saved-plan.json')
    const preview = await stack.preview('--save-plan', plan)
    const saved = savedPlan(plan)
    // What is imported may be updated in the same preview: its import comes first.
    const first = new Map(preview.steps.toReversed().map((step) => [step.urn, step]))
    const steps = [...first.values()].map((step) => observed(step, saved[step.urn]))
    const seen = new Set(first.keys())
    const others = Object.entries(saved).filter(([urn]) => !seen.has(urn))
    return {
      ok: preview.exitCode === 0,
      resources: [...steps, ...others.map(([urn, resource]) => byDefault(urn, resource))].toSorted(byUrn),
      lines: linesOf(preview, stack.folder),
    }
  } finally {
    stack.remove()
  }
}
