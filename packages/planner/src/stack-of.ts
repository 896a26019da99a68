import type { Project } from '@konductor/host'
import type { Outcome, Problem } from '@konductor/interfaces'
import type { PlanOptions } from './plan-options.ts'

/** Which stack is planned. */
export interface NamedStack {
  readonly stack: string
  readonly organization: string
}

/** What Pulumi says where nobody names an organization. */
const ORGANIZATION = 'organization'

/**
 * The stack that is meant: `dev`, and as Pulumi's CLI takes them `organization/dev` and `organization/project/dev`, whose
 * project is to be this one.
 */
export const stackOf = (
  { name }: Pick<Project, 'name'>,
  { stack, organization }: Pick<PlanOptions, 'stack' | 'organization'>,
): Outcome<readonly Problem[], NamedStack> => {
  const parts = stack.split('/')
  const [own = '', between, named] = parts.toReversed()
  const [project, of] = parts.length === 3 ? [between, named] : [undefined, between]
  const refused = (because: string, fix: string): Outcome<readonly Problem[], never> => ({
    _tag: 'Left',
    left: [{ _tag: 'BadStackName', at: 'stack', because, fix }],
  })
  if (parts.length > 3 || of === '' || own === '')
    return refused('a stack is called `stack`, `organization/stack` or `organization/project/stack`', 'name it so')
  if (project !== undefined && project !== name)
    return refused(
      `it is a stack of the project ${JSON.stringify(project)}, and this one is called ${name}`,
      'name a stack of this project, or the folder of the other',
    )
  if (of !== undefined && organization !== undefined && of !== organization)
    return refused('it names another organization than the option does', 'name the organization once')
  return { _tag: 'Right', right: { stack: own, organization: of ?? organization ?? ORGANIZATION } }
}
