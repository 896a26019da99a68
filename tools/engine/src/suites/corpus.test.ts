import { describe, expect, it } from 'vitest'
import { compare } from '../corpus/compare.ts'
import { observeEngine } from '../corpus/observe-engine.ts'
import { readRecording } from '../corpus/recording.ts'
import { shapes } from '../corpus/shape.ts'
import { whySkipped } from '../skipped.ts'

// What does not hold any more is recorded again: npm run record -w @konductor/tool-engine
describe.skipIf(whySkipped() !== undefined)('what was recorded of a program is what the engine shows', () => {
  it.each(shapes().map((shape) => [shape.name, shape] as const))('%s', async (name, shape) => {
    const recording = readRecording(name)
    if (recording === undefined) throw new Error('it is not recorded')
    expect(compare(recording.observed, await observeEngine(shape)).differences).toEqual([])
  })
})
