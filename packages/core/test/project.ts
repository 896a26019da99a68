import { readProject, readStackConfig } from '@konductor/host'
import type { AnyModule, Outcome, Problem } from '@konductor/interfaces'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { check, type CheckOptions, type Checked, type Refused } from '../src/check/check.ts'

/** A Pulumi project in a folder of its own, removed when the test ends. Values are the texts of its files. */
export const project = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'konductor-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [file, text] of Object.entries({ 'Pulumi.yaml': 'name: acme\nruntime: nodejs\n', ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

/** Checks the stack `dev` of a project as `validate` does: with what its files say. */
export const checked = (
  root: string,
  more: Partial<CheckOptions> & { readonly modules?: readonly AnyModule[] } = {},
): Promise<Outcome<Refused, Checked>> => {
  const found = readProject(root)
  if (found._tag === 'Left') return Promise.resolve({ _tag: 'Left', left: { problems: found.left, warnings: [] } })
  const config = readStackConfig(found.right, 'dev')
  if (config._tag === 'Left') return Promise.resolve({ _tag: 'Left', left: { problems: config.left, warnings: [] } })
  const { values, secretKeys } = config.right
  return check({ root, project: found.right.name, stack: 'dev', values, secretKeys, env: {}, planned: true, ...more })
}

/** The problems of a check, `[]` when there are none. */
export const problemsOf = async (result: Promise<Outcome<Refused, Checked>>): Promise<readonly Problem[]> => {
  const outcome = await result
  return outcome._tag === 'Left' ? outcome.left.problems : []
}
