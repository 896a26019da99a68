import { check } from '@konductor/core/config'
import { readProject, readStackConfig } from '@konductor/host'
import type { Problem } from '@konductor/interfaces'
import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** What is said of an example: tags and places, in the order of the file. */
export interface Checkup {
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
}

const shown = ({ _tag, at }: Problem): string => `${_tag} at ${at}`

/** Checks the stack `dev` of a project called `acme` with these files beside its Pulumi.yaml. */
export const checkExample = async (files: ReadonlyMap<string, string>): Promise<Checkup> => {
  const root = mkdtempSync(join(tmpdir(), 'konductor-example-'))
  try {
    const all = new Map([['Pulumi.yaml', 'name: acme\nruntime: nodejs\n'], ...files])
    for (const [file, text] of all) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    const project = readProject(root)
    if (project._tag === 'Left') return { problems: project.left.map(shown), warnings: [] }
    const config = readStackConfig(project.right, 'dev')
    if (config._tag === 'Left') return { problems: config.left.map(shown), warnings: [] }
    const { values, secretKeys } = config.right
    const modules = [aws, kubernetes]
    // Nothing of the machine it runs on.
    const checked = await check({
      root,
      project: 'acme',
      stack: 'dev',
      values,
      secretKeys,
      modules,
      env: {},
      planned: true,
      // What ends some day is judged as on the day it was written.
      now: new Date('2026-06-01T00:00:00Z'),
    })
    const { problems, warnings } = checked._tag === 'Left' ? checked.left : { problems: [], ...checked.right }
    // An example shows a part of a stack: what it leaves out is no warning.
    const ofTheExample = warnings.filter(({ _tag }) => _tag !== 'SectionMissing')
    return { problems: problems.map(shown), warnings: ofTheExample.map(shown) }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
