import { check } from '@konductor/core/config'
import type { Problem } from '@konductor/interfaces'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { kubernetes } from '../src/descriptor.ts'

const root = mkdtempSync(join(tmpdir(), 'konductor-problems-'))
afterAll(() => rmSync(root, { recursive: true }))
writeFileSync(join(root, 'Pulumi.yaml'), 'name: platform\nruntime: nodejs\n')
writeFileSync(join(root, 'package.json'), '{ "name": "platform" }')

/** What a check of a whole project has against its section `kubernetes`, warnings aside. */
export const problemsOf = async (section: unknown): Promise<readonly Problem[]> => {
  const outcome = await check({
    root,
    project: 'platform',
    stack: 'dev',
    values: { 'platform:kubernetes': JSON.stringify({ enabled: true, ...Object(section) }) },
    secretKeys: [],
    modules: [kubernetes],
    env: {},
    planned: true,
    now: new Date('2026-11-20'),
  })
  return outcome._tag === 'Left' ? outcome.left.problems : []
}
