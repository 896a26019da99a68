import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { engineVersion } from '../engine.ts'
import { observeEngine } from './observe-engine.ts'
import { forgetRecording, recordedShapes, writeRecording } from './recording.ts'
import { shapes } from './shape.ts'

const sdkVersion = (): string => {
  const file = createRequire(import.meta.url).resolve('@pulumi/pulumi/package.json')
  return JSON.parse(readFileSync(file, 'utf8')).version
}

/** Two at a time are as many as a small machine runs. */
const AT_ONCE = 2

/** Records what the engine on PATH shows of the shapes that are named, or of all. */
const record = async (named: readonly string[]): Promise<void> => {
  const all = shapes()
  const [engine, sdk] = [await engineVersion(), sdkVersion()]
  const left = all.filter(({ name }) => named.length === 0 || named.includes(name))
  const work = async (): Promise<void> => {
    for (let shape = left.shift(); shape !== undefined; shape = left.shift()) {
      const observed = await observeEngine(shape)
      writeRecording(shape.name, { engine, sdk, observed })
      const { ok, resources, lines } = observed
      process.stdout.write(
        `${shape.name}: ${ok ? 'ok' : 'failed'}, ${resources.length} resources, ${lines.length} lines\n`,
      )
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const known = new Set(all.map(({ name }) => name))
  for (const name of recordedShapes()) if (!known.has(name)) forgetRecording(name)
}

await record(process.argv.slice(2))
