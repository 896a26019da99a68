import type { Difference } from './compare.ts'

/** Something that a preview and a plan say differently, for a reason. */
export interface KnownDifference {
  /** Names it in tests and in the docs. */
  readonly id: string
  /** What a preview says, and what a plan. */
  readonly preview: string
  readonly plan: string
  readonly because: string
  /** The programs of the corpus that show it. */
  readonly shapes: readonly string[]
  /** Where: a field, of resources whose URN ends so, with what either side says. */
  readonly field: string
  readonly urn?: string
  readonly engine?: RegExp
  readonly planner?: RegExp
}

const remote = ['call', 'call-fails', 'child-of-remote-component', 'remote-component']

/** Everything that a preview and a plan of the corpus say differently. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    id: 'children-of-remote-components',
    preview: 'shows what the provider of a remote component puts in it',
    plan: 'shows the component (`remote: true`) and nothing in it',
    because: 'Only the provider’s plugin knows what it would build, and a plan starts no plugin.',
    shapes: remote,
    field: 'resource',
    urn: '::remote-inner',
  },
  {
    id: 'outputs-of-remote-components',
    preview: 'shows what a remote component said of itself',
    plan: 'leaves out its outputs; whatever reads them finds them unknown',
    because: 'The names of its outputs are known to its provider only.',
    shapes: ['call', 'child-of-remote-component', 'remote-component'],
    field: 'outputs.address',
    urn: '::remote',
  },
  {
    id: 'provider-of-remote-components',
    preview: 'names no provider for a remote component',
    plan: 'names the provider that would build it',
    because:
      'It is asked for with a provider, and a component once it is registered has none; the plan keeps what was asked for.',
    shapes: remote,
    field: 'provider',
    urn: '::remote',
  },
  {
    id: 'providers-inside-of-remote-components',
    preview: 'shows the default provider that the child of a remote component needs',
    plan: 'does not',
    because: 'As its children.',
    shapes: ['call'],
    field: 'resource',
    urn: '::default',
  },
  {
    id: 'plugins',
    preview: 'ends where the plugin of a package is not installed',
    plan: 'registers its resources',
    because: 'A plan needs no plugins: it runs where none is installed.',
    shapes: ['missing-plugin'],
    field: '*',
  },
  {
    id: 'files-of-assets',
    preview: 'ends where the file of an asset is not there',
    plan: 'shows how the asset is made',
    because: 'What is built for a deployment need not be there to plan it.',
    shapes: ['missing-asset'],
    field: '*',
  },
  {
    id: 'exits-for-success',
    preview: 'takes a program that exits with 0, or waits for ever, for success',
    plan: 'is a failure (`ProgramExitedEarly`, `ProgramNeverSettled`)',
    because: 'The deployment would delete whatever the program did not reach.',
    shapes: ['exits-zero', 'never-settles'],
    field: 'ok',
  },
  {
    id: 'unconfigured-providers',
    preview: 'gives an empty answer for a function of a provider whose configuration is not known yet',
    plan: 'says that the answer is unknown, which is empty in the promise form only',
    because: 'An Output that is known and empty is mistaken for an answer.',
    shapes: ['invoke-unknown-provider'],
    field: 'outputs.found',
    urn: '::site-dev',
  },
  {
    id: 'unconfigured-providers-warning',
    preview: 'warns of stack outputs that are `undefined` for that',
    plan: 'does not',
    because: 'There they are unknown.',
    shapes: ['invoke-unknown-provider'],
    field: 'line',
    engine: /Undefined value/,
  },
  {
    id: 'ids-of-imports',
    preview: 'says by which id a resource is imported, and no id of it',
    plan: 'says both',
    because: 'They are the same.',
    shapes: ['import'],
    field: 'id',
  },
  {
    id: 'preview-failed',
    preview: 'ends with a line that the preview failed',
    plan: 'says so in `ended`',
    because: 'It is no preview.',
    shapes: ['hook-after-fails', 'hook-fails', 'stack-reference-unanswered'],
    field: 'line',
    engine: /^error: preview failed$/,
  },
  {
    id: 'hooks-that-fail',
    preview: 'puts `Preview failed:` before what a hook that runs first failed for',
    plan: 'says only that',
    because: 'It is no preview.',
    shapes: ['hook-fails'],
    field: 'line',
    urn: '::one',
  },
  {
    id: 'transforms-that-fail',
    preview: 'puts `rpc error: code = Unknown desc =` before what a transform failed for',
    plan: 'says only that',
    because: 'It says nothing to whoever wrote the transform.',
    shapes: ['transform-fails'],
    field: 'line',
  },
  {
    id: 'unanswered-functions',
    preview: 'asks the provider what a function answers',
    plan: 'leaves unknown what neither `invoke` nor `answers` answers',
    because: 'A plan has no cloud to ask.',
    shapes: ['invoke-unanswered'],
    field: 'outputs.name',
  },
  {
    id: 'unanswered-look-ups',
    preview: 'asks the provider what a resource that is looked up has',
    plan: 'leaves unknown what neither `read` nor `answers` answers',
    because: 'A plan has no cloud to ask.',
    shapes: ['get-unanswered'],
    field: 'outputs.serial',
  },
  {
    id: 'unanswered-stacks',
    preview: 'ends where another stack does not exist',
    plan: 'leaves the outputs of a stack that nobody answers unknown',
    because: 'A plan has no backend to ask; `answers.stacks` says what other stacks have.',
    shapes: ['stack-reference-unanswered'],
    field: 'ok',
  },
  {
    id: 'unanswered-stacks-words',
    preview: 'names the stack that does not exist',
    plan: 'does not',
    because: 'As above.',
    shapes: ['stack-reference-unanswered'],
    field: 'line',
    engine: /unknown stack/,
  },
  {
    id: 'pulumi-versions',
    preview: 'holds the versions of Pulumi that a program wants against the CLI’s',
    plan: 'holds them against that of the `@pulumi/pulumi` installed beside the planner',
    because: 'The planner is no version of Pulumi: it stands for the one whose protocol it speaks.',
    shapes: ['requires-other-pulumi'],
    field: 'line',
  },
  {
    id: 'newer-engines',
    preview: 'of this version ends a program that moves state, or asks whether something exists',
    plan: 'knows the protocol of newer versions: there is no state to move, and whether something exists is unknown',
    because: 'The SDK is newer than the engine that was recorded.',
    shapes: ['exists-resource', 'state-migrations'],
    field: '*',
  },
]

const matches = (pattern: RegExp | undefined, value: unknown): boolean =>
  pattern === undefined || pattern.test(typeof value === 'string' ? value : JSON.stringify(value ?? null))

/** The known difference that this one, seen in a shape, is a case of. */
export const knownAs = (shape: string, seen: Difference): KnownDifference | undefined =>
  knownDifferences.find(
    ({ shapes, field, urn = '', engine, planner }) =>
      shapes.includes(shape) &&
      (field === '*' || field === seen.field) &&
      seen.urn.endsWith(urn) &&
      matches(engine, seen.engine) &&
      matches(planner, seen.planner),
  )
