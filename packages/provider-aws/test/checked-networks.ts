import { check } from '@konductor/core/config'
import type { Finding, Problem, UnitIn } from '@konductor/interfaces'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AwsCatalogue } from '../src/catalogue.ts'
import { aws } from '../src/descriptor.ts'

const usual = { enabled: true, region: 'eu-central-1', profile: 'dev' }

/** What core finds in an aws section over the usual one. */
export const findings = async (
  section: object,
): Promise<{ readonly problems: readonly Problem[]; readonly warnings: readonly Finding[] }> => {
  const root = mkdtempSync(join(tmpdir(), 'konductor-networks-'))
  try {
    writeFileSync(join(root, 'Pulumi.yaml'), 'name: platform\nruntime: nodejs\n')
    writeFileSync(join(root, 'package.json'), '{ "name": "platform" }')
    const outcome = await check({
      root,
      project: 'platform',
      stack: 'dev',
      values: { 'platform:aws': JSON.stringify({ ...usual, ...section }) },
      secretKeys: [],
      modules: [aws],
      env: {},
      planned: true,
      now: new Date('2026-11-20'),
    })
    return outcome._tag === 'Left'
      ? { problems: outcome.left.problems, warnings: outcome.left.warnings }
      : { problems: [], warnings: outcome.right.warnings }
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** The tag and place of each problem. */
export const problems = async (section: object): Promise<readonly string[]> =>
  (await findings(section)).problems.map(({ _tag, at }) => `${_tag} ${at}`)

/** The tag and place of each warning, but for those about the folder of the test. */
export const warnings = async (section: object): Promise<readonly string[]> =>
  (await findings(section)).warnings
    .filter(({ _tag }) => _tag !== 'ModulesDiffer')
    .map(({ _tag, at }) => `${_tag} ${at}`)

/** The units that a section asks for. */
export const unitsOf = (section: object): readonly UnitIn<AwsCatalogue>[] => {
  const outcome = aws.config.decode({ ...usual, ...section }, 'aws')
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return aws.units(outcome.right, [])
}
