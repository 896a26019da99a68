import { plan } from '@konductor/planner'
import { bareRun, withBareMonitor } from './bare-run.ts'
import { hasEngine, throughEngine, throughPlanner, type Measured } from './measure.ts'
import { median } from './median.ts'
import { projectOf } from './project.ts'

/** One thing that is said of the planner's speed, and what was seen. */
export interface Claim {
  readonly what: string
  readonly seen: string
  readonly limit: string
  readonly holds: boolean
}

const secondsOf = (seen: readonly Measured[]): number => median(seen.map(({ seconds }) => seconds))
const memoryOf = (seen: readonly Measured[]): number => median(seen.map(({ megabytes }) => megabytes))

const planSeconds = async (project: string): Promise<number> => {
  const began = performance.now()
  const { ended } = await plan({ project, stack: 'bench' })
  if (!ended.ok) throw new Error(ended.reason)
  return (performance.now() - began) / 1000
}

/** A plan of a program with one resource, against the program alone. */
const startUp = async (runs: number): Promise<Claim> => {
  const project = projectOf('by-hand', 1)
  const config = { 'bench:config:queues': '{"enabled":true,"count":1}' }
  const [ours, bare]: [number[], number[]] = [[], []]
  await withBareMonitor(async (address) => {
    // Once each before it counts: the first one fills caches of the machine, and node's own of the planner.
    for (let index = 0; index <= runs; index += 1) {
      const [plain, planned] = [await bareRun(project, config, address), await planSeconds(project)]
      if (index === 0) continue
      bare.push(plain)
      ours.push(planned)
    }
  })
  const ratio = median(ours) / median(bare)
  return {
    what: 'start-up: `plan()` of one resource against `node @pulumi/pulumi/cmd/run` alone',
    seen: `${median(ours).toFixed(2)} s / ${median(bare).toFixed(2)} s = ${ratio.toFixed(2)}`,
    limit: '1.15',
    holds: ratio <= 1.15,
  }
}

/** 1,000 resources of a plain program, against Pulumi's preview of it as people run it. */
const againstEngine = (runs: number): Claim => {
  const project = projectOf('by-hand', 1000)
  const [ours, engine]: [Measured[], Measured[]] = [[], []]
  for (let index = 0; index < runs; index += 1) {
    engine.push(throughEngine(project))
    ours.push(throughPlanner(project))
  }
  const ratio = secondsOf(ours) / secondsOf(engine)
  return {
    what: '1,000 resources: the planner, its own start included, against `pulumi preview`',
    seen: `${secondsOf(ours).toFixed(2)} s / ${secondsOf(engine).toFixed(2)} s = ${ratio.toFixed(2)}`,
    limit: '0.25',
    holds: ratio <= 0.25,
  }
}

/** Ten times the resources, by their time for each and their memory. */
const linear = (runs: number): readonly Claim[] => {
  const [small, large] = [projectOf('by-hand', 1000), projectOf('by-hand', 10_000)]
  const [few, many]: [Measured[], Measured[]] = [[], []]
  for (let index = 0; index < runs; index += 1) {
    few.push(throughPlanner(small))
    many.push(throughPlanner(large))
  }
  const growth = secondsOf(many) / secondsOf(few)
  return [
    {
      what: '10,000 resources against 1,000',
      seen: `${secondsOf(many).toFixed(2)} s / ${secondsOf(few).toFixed(2)} s = ${growth.toFixed(1)}`,
      limit: '10',
      holds: growth <= 10,
    },
    {
      what: '10,000 resources',
      seen: `${secondsOf(many).toFixed(1)} s, ${memoryOf(many)} MB`,
      limit: '40 s, 4000 MB',
      holds: secondsOf(many) < 40 && memoryOf(many) < 4000,
    },
  ]
}

/** What is said of the planner's speed, each with what this machine shows; the engine's is left out where there is none. */
export const plannerClaims = async (runs: number): Promise<readonly Claim[]> => [
  await startUp(runs),
  ...(hasEngine() ? [againstEngine(runs)] : []),
  ...linear(runs),
]
