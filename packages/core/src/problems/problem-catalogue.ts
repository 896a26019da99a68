import type { ProblemCatalogue } from '@konductor/interfaces'
import { commandProblems } from './command-problems.ts'
import { complianceProblems } from './compliance-problems.ts'
import { connectionProblems } from './connection-problems.ts'
import { moduleProblems } from './module-problems.ts'
import { originProblems } from './origin-problems.ts'
import { projectProblems } from './project-problems.ts'
import { settingProblems } from './setting-problems.ts'
import { unitProblems } from './unit-problems.ts'
import { versionProblems } from './version-problems.ts'

/** What can be wrong with configuration, compliance, units and versions. */
export const problemCatalogue: ProblemCatalogue = {
  'The project and its stack': projectProblems,
  'Where settings come from': originProblems,
  Modules: moduleProblems,
  Settings: settingProblems,
  Compliance: complianceProblems,
  'Units and references': unitProblems,
  'Versions of components': versionProblems,
  Connections: connectionProblems,
  Commands: commandProblems,
}
