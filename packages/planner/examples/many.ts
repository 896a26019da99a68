import { planMany } from '@konductor/planner'

/** How many resources each stack of a project would have. */
export const sizes = async (project: string, stacks: readonly string[]) => {
  const results = await planMany(
    stacks.map((stack) => ({ project, stack, timeout: 60_000 })),
    { each: ({ resources, problems }) => ({ resources: resources.length, problems }) },
  )
  return results.map((result) => (result.ok ? result.value : { failed: String(result.error) }))
}
