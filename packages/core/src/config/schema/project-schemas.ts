import type { AnyModule, Outcome, Problem } from '@konductor/interfaces'
import { discover } from '../../check/discover.ts'
import { asProblem } from '../../check/draft.ts'
import { fileSchemas, type FileSchemas } from './file-schemas.ts'

/** The project whose files are to be described. */
export interface SchemaOptions {
  /** The folder of Pulumi.yaml. */
  readonly root: string
  /** The name of the Pulumi project. */
  readonly project: string
  /** The modules that the program registers; left out, those that its package.json leads to. */
  readonly modules?: readonly AnyModule[]
}

/**
 * The JSON Schemas of a project's files, with the sections of the modules that `check` would find. Loads no Pulumi.
 *
 * @returns Problems when a module is missing or broken: its section would be underlined as unknown.
 */
export const projectSchemas = async ({
  root,
  project,
  modules,
}: SchemaOptions): Promise<Outcome<readonly Problem[], FileSchemas & { readonly modules: readonly string[] }>> => {
  const found = await discover(root, modules)
  const problems = found.drafts.filter(({ severity }) => severity === 'problem').map(asProblem)
  return problems.length > 0
    ? { _tag: 'Left', left: problems }
    : {
        _tag: 'Right',
        right: { ...fileSchemas(project, found.modules), modules: found.modules.map(({ id }) => id) },
      }
}
