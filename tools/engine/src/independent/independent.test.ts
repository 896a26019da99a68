import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../corpus/compare.ts'
import { observeEngine } from '../corpus/observe-engine.ts'
import { observePlanner } from '../corpus/observe-planner.ts'
import type { Observed } from '../corpus/observed.ts'
import type { Shape } from '../corpus/shape.ts'
import { findPulumi } from '../find-pulumi.ts'
import { programs, shapeOf, type IndependentProgram } from './programs.ts'

const INSTALLING = 300_000

const installed = ({ packages }: IndependentProgram): string => {
  const folder = mkdtempSync(join(tmpdir(), 'konductor-independent-'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }))
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
    { cwd: folder, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`npm install ended with ${status}: ${stderr}`)
  return folder
}

describe.skipIf(process.env['KONDUCTOR_TEST_ALL'] !== '1').each(programs)('the program $name of others', (program) => {
  let folder: string
  let shape: Shape
  let planned: Observed
  beforeAll(async () => {
    folder = installed(program)
    shape = shapeOf(program, join(folder, 'node_modules'))
    planned = await observePlanner(shape)
  }, INSTALLING)
  afterAll(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })

  it(`is planned to its end, with ${program.resources} resources`, () => {
    expect(planned.lines).toEqual([])
    expect(planned.ok).toBe(true)
    expect(planned.resources.length).toBe(program.resources)
  })

  it.skipIf(program.remote === true || findPulumi() === undefined)('is planned as the engine previews it', async () => {
    const { equal, differences } = compare(await observeEngine(shape), planned)
    expect(differences).toEqual([])
    process.stdout.write(`${program.name}: ${planned.resources.length} resources, ${equal} fields equal\n`)
  })
})
