import { describe, expect, it } from 'vitest'
import { observeEngine } from '../corpus/observe-engine.ts'
import { readRecording } from '../corpus/recording.ts'
import { shapes } from '../corpus/shape.ts'
import { whySkipped } from '../skipped.ts'

// What does not hold any more is recorded again: npm run record -w @konductor/tool-engine
describe.skipIf(whySkipped() !== undefined)('what was recorded of a program is what the engine shows', () => {
  it.each(shapes().map((shape) => [shape.name, shape] as const))('%s', async (name, shape) => {
    expect(await observeEngine(shape)).toEqual(readRecording(name)?.observed)
  })
})
