import { fileURLToPath } from 'node:url'
import type { Problem } from '@konductor/interfaces'

const registry = Symbol.for('konductor.core/1')

const folders = (): string[] => {
  const known: unknown = Reflect.get(globalThis, registry)
  if (Array.isArray(known)) return known
  const first: string[] = []
  Object.defineProperty(globalThis, registry, { value: first })
  return first
}

// Every entry point of this package loads this file, so that each copy is known whichever of them it came by.
const here = fileURLToPath(new URL('..', import.meta.url))
if (!folders().includes(here)) folders().push(here)

/** Two copies of core in one program: each has its own idea of what a component is. */
export const duplicateCore = (loaded: readonly string[] = folders()): readonly Problem[] =>
  loaded.length < 2
    ? []
    : [
        {
          _tag: 'DuplicatePackage',
          at: '@konductor/core',
          because: `it is installed more than once: ${loaded.join(', ')}`,
          fix: 'npm dedupe; npm ls @konductor/core shows who asks for which version',
        },
      ]
