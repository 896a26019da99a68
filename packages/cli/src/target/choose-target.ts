import { readProject, stacksOf, type Project } from '@konductor/host'
import type { Outcome, Problem } from '@konductor/interfaces'

/** A project and the stack meant. */
export interface Target {
  readonly project: Project
  readonly stack: string
}

/** Why there is no target, and the project if that much was found. */
export interface NoTarget {
  readonly project?: string
  readonly problems: readonly Problem[]
}

const no = (project: Project, problem: Problem): Outcome<NoTarget, never> => ({
  _tag: 'Left',
  left: { project: project.name, problems: [problem] },
})

const unknownStack = async (project: Project, stack: string, known: readonly string[]): Promise<Problem> => {
  const { nearest } = await import('@konductor/core/config')
  const meant = nearest(stack, known)
  return {
    _tag: 'UnknownStack',
    at: '--stack',
    because:
      known.length === 0
        ? `there is no stack ${JSON.stringify(stack)}: the project has no Pulumi.<stack>.yaml`
        : `there is no stack ${JSON.stringify(stack)}; the stacks are ${known.join(', ')}`,
    fix:
      meant === undefined
        ? `make the file Pulumi.${stack}.yaml${known.length === 0 ? '' : `, or say --stack ${known[0]}`}`
        : `did you mean --stack ${meant}?`,
  }
}

/** The project in a folder, and its stack: the one named, else the only one there is. */
export const chooseTarget = async (folder: string, named: string | undefined): Promise<Outcome<NoTarget, Target>> => {
  const read = readProject(folder)
  if (read._tag === 'Left') return { _tag: 'Left', left: { problems: read.left } }
  const project = read.right
  const known = stacksOf(project)
  if (named !== undefined)
    return known.includes(named)
      ? { _tag: 'Right', right: { project, stack: named } }
      : no(project, await unknownStack(project, named, known))
  const [only, ...others] = known
  if (only === undefined)
    return no(project, {
      _tag: 'NoStack',
      at: project.file,
      because: 'the project has no stack: no file Pulumi.<stack>.yaml lies beside Pulumi.yaml',
      fix: 'make one with `pulumi stack init dev`, or write Pulumi.dev.yaml',
    })
  if (others.length > 0)
    return no(project, {
      _tag: 'StackNotChosen',
      at: project.file,
      because: `the project has ${known.length} stacks: ${known.join(', ')}`,
      fix: `say which one: --stack ${only}`,
    })
  return { _tag: 'Right', right: { project, stack: only } }
}
