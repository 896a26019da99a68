import { problemCatalogue as cli } from '@konductor/cli/problems'
import { problemCatalogue as core } from '@konductor/core/problems'
import { problemCatalogue as host } from '@konductor/host/problems'
import type { AnyModule, ProblemCatalogue } from '@konductor/interfaces'
import { problemCatalogue as planner } from '@konductor/planner/problems'

/** The problem catalogues of this repository, by the folder of the package. */
export const problemCatalogues = async (
  modules: readonly AnyModule[],
): Promise<ReadonlyMap<string, ProblemCatalogue>> => {
  const ofModules = modules.map(async ({ packageName, problems }): Promise<readonly [string, ProblemCatalogue]> => [
    packageName.replace('@konductor/', ''),
    (await problems?.()) ?? {},
  ])
  return new Map([
    ['host', host],
    ['core', core],
    ['planner', planner],
    ['cli', cli],
    ...(await Promise.all(ofModules)),
  ])
}
