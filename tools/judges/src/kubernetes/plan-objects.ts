import { kubernetesYaml } from '@konductor/cli'
import { plan, type Plan } from '@konductor/planner'
import { join } from 'node:path'
import { parse } from 'yaml'
import { isMap } from '../translate/mapping.ts'

/** An object that a plan would put on a cluster. */
export interface PlannedObject {
  readonly urn: string
  /** `apps/v1 Deployment`. */
  readonly type: string
  /** As `konductor plan --format k8s-yaml` writes it. */
  readonly manifest: Readonly<Record<string, unknown>>
}

/**
 * The plan of a `kubernetes` section, on one cluster.
 *
 * @throws Error The section has a problem, or its program fails.
 */
export const planKubernetes = async (section: object): Promise<Plan> => {
  const kubernetes = {
    enabled: true,
    providers: { dev: { identifier: 'judged', labels: { platform: 'aws' } } },
    ...section,
  }
  const made = await plan({
    project: join(import.meta.dirname, '../../stack'),
    stack: 'judged',
    config: { 'judged:kubernetes': JSON.stringify(kubernetes) },
    env: { PATH: process.env['PATH'] },
  })
  if (made.ended.ok && made.problems.length === 0) return made
  const problems = made.problems.map(({ at, because, fix }) => `${at}: ${because}: ${fix}`)
  throw new Error(['the plan failed', made.ended.reason ?? '', ...problems].join('\n'))
}

/** The objects of a plan, in its order. */
export const objectsOf = ({ resources }: Plan): readonly PlannedObject[] =>
  resources.flatMap((resource) => {
    const manifest: unknown = parse(kubernetesYaml([resource]), { version: '1.1' })
    return isMap(manifest)
      ? [{ urn: resource.urn, type: `${String(manifest['apiVersion'])} ${String(manifest['kind'])}`, manifest }]
      : []
  })
