import { record, type RecordedResource } from '@konductor/core/testing'
import type { ComponentOptions, DeploymentContext, Reference, UnitBase } from '@konductor/interfaces'
import type { ProviderResource } from '@pulumi/pulumi'
import { load } from '../src/implementation.ts'
import { awsConfig } from '../src/section.ts'
import type { AwsUnit } from '../src/services.ts'
import { awsUnits } from '../src/units.ts'

/** The account that AWS answers. */
export const account = '111122223333'

/** What came of building a section. */
export interface Run {
  readonly resources: readonly RecordedResource[]
  readonly lines: readonly string[]
  readonly calls: readonly string[]
  /** What each unit says of itself, by id. */
  readonly states: ReadonlyMap<string, unknown>
  readonly units: readonly AwsUnit[]
}

/** Builds what a section asks for, each unit after those it needs, as core does. */
export const built = async (
  section: unknown,
  changes: Partial<DeploymentContext> = {},
  answers: object = {},
): Promise<Run> => {
  const outcome = awsConfig.decode(section, 'aws')
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  const lines: string[] = []
  const calls: string[] = []
  const states = new Map<string, unknown>()
  const level = (name: string) => (message: string) => void lines.push(`${name} ${message}`)
  const options = ({ override }: UnitBase, provider?: ProviderResource): ComponentOptions => ({
    ...(provider === undefined ? {} : { provider }),
    ...(override === undefined ? {} : { override }),
  })
  const context: DeploymentContext = {
    project: 'platform',
    stack: 'dev',
    root: '/platform',
    dryRun: false,
    planned: true,
    metadata: {
      git: {
        repository: 'unknown',
        branch: 'unknown',
        commit: 'unknown',
        commitMessage: 'unknown',
        tag: null,
        dirty: null,
      },
      project: { name: 'platform' },
      compliance: { mode: 'enforcing', exceptions: [], frameworks: [] },
    },
    versions: { of: () => undefined },
    logger: {
      debug: level('debug'),
      verbose: level('verbose'),
      info: level('info'),
      warn: level('warn'),
      error: level('error'),
    },
    options,
    resourceOptions: options,
    ...changes,
  }
  const { build } = await load()
  const offered = new Map<string, unknown>()
  const resources = await record(
    () => {
      for (const unit of inOrder(awsUnits(outcome.right))) {
        // Which builder fits which unit is core's to know; here the answers are only looked up by id.
        const answer = ({ unit: id, capability }: Reference): unknown => offered.get(`${id} ${capability}`)
        const resolved = Object.fromEntries(
          referencesOf(unit).map(([role, reference]) => [
            role,
            isOne(reference) ? answer(reference) : reference.map(answer),
          ]),
        )
        const builder = build[unit.kind]
        if (builder === undefined) throw new Error(`nothing builds ${unit.kind}`)
        const result: unknown = Reflect.apply(builder, undefined, [unit, resolved, context])
        const of = (key: string): unknown =>
          typeof result === 'object' && result !== null ? Reflect.get(result, key) : undefined
        states.set(unit.id, of('state'))
        for (const [capability, value] of Object.entries(of('offers') ?? {}))
          offered.set(`${unit.id} ${capability}`, value)
      }
    },
    {
      call: ({ token }) => {
        calls.push(token)
        return { accountId: account, arn: `arn:aws:iam::${account}:user/x`, ...answers }
      },
    },
  )
  return { resources, lines, calls, states, units: awsUnits(outcome.right) }
}

type References = Reference | readonly Reference[]

const isOne = (reference: References): reference is Reference => !Array.isArray(reference)

const referencesOf = ({ needs }: AwsUnit): readonly (readonly [string, References])[] =>
  Object.entries<References | undefined>(needs).flatMap(([role, reference]) =>
    reference === undefined ? [] : [[role, reference] as const],
  )

/** Each unit after those it refers to. */
const inOrder = (units: readonly AwsUnit[]): readonly AwsUnit[] => {
  const done = new Set<string>()
  const ordered: AwsUnit[] = []
  let pending = [...units]
  while (pending.length > 0) {
    const ready = pending.filter((unit) =>
      referencesOf(unit)
        .flatMap(([, reference]) => (isOne(reference) ? [reference] : reference))
        .every((reference) => done.has(reference.unit)),
    )
    if (ready.length === 0) throw new Error(`nothing can be built of ${pending.map(({ id }) => id).join(', ')}`)
    for (const { id } of ready) done.add(id)
    ordered.push(...ready)
    pending = pending.filter(({ id }) => !done.has(id))
  }
  return ordered
}
