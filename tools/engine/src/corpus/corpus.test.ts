import { afterAll, describe, expect, it } from 'vitest'
import { compare, type Difference } from './compare.ts'
import { knownAs, knownDifferences } from './known-differences.ts'
import { observePlanner } from './observe-planner.ts'
import { readRecording, recordedShapes } from './recording.ts'
import { shapes } from './shape.ts'

const all = shapes()
const shown = new Set<string>()
let equal = 0

describe.concurrent('a program that', () => {
  afterAll(() => {
    process.stdout.write(`The corpus: ${all.length} programs, ${equal} fields equal, ${shown.size} known differences\n`)
  })

  it.each(all.map((shape) => [shape.name, shape.claim, shape] as const))('%s: %s', async (name, _claim, shape) => {
    const recording = readRecording(name)
    if (recording === undefined) throw new Error(`no recording: npm run record -w @konductor/tool-engine -- ${name}`)
    const compared = compare(recording.observed, await observePlanner(shape))
    const unknown: Difference[] = []
    for (const difference of compared.differences) {
      const known = knownAs(name, difference)
      if (known === undefined) unknown.push(difference)
      else shown.add(`${known.id} in ${name}`)
    }
    expect(unknown).toEqual([])
    expect(compared.equal).toBeGreaterThan(0)
    equal += compared.equal
  })
})

describe('the corpus', () => {
  it('has a recording of each program, and no other', () => {
    expect(recordedShapes()).toEqual(all.map(({ name }) => name))
  })

  it('has at least forty programs, each of which claims something of its own', () => {
    expect(all.length).toBeGreaterThanOrEqual(40)
    expect(new Set(all.map(({ claim }) => claim)).size).toBe(all.length)
  })

  it('shows every known difference in each program that is said to show it', () => {
    const said = knownDifferences.flatMap(({ id, shapes: where }) => where.map((name) => `${id} in ${name}`))
    expect([...shown].toSorted()).toEqual(said.toSorted())
  })

  it('is recorded without machine paths, times and random ids', () => {
    const texts = all.map(({ name }) => JSON.stringify(readRecording(name)))
    const personal =
      /\/(?:tmp|home|work|root|Users)\/|20\d\d-\d\d-\d\dT(?!00:00:00Z)|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/
    expect(texts.filter((text) => personal.test(text))).toEqual([])
  })
})
