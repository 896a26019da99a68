import type { Manifest } from './manifest.ts'
import type { Place } from './place.ts'

/** What a check found. */
export interface Fault {
  readonly path: Place['path']
  readonly because: string
  /** What to change here; otherwise what the check says for all. */
  readonly fix?: string
}

/** One thing that can be wrong with an object. */
export interface Check {
  readonly _tag: string
  readonly severity: 'problem' | 'warning'
  /** As the docs say it: one line, without a full stop. */
  readonly means: string
  /** As messages say it, after a colon: without a capital. */
  readonly fix: string
  /** Kinds it is about: `apps/Deployment`, `Service`. All, where there are none. */
  readonly kinds?: readonly string[]
  /** Pure. Says nothing of what is hidden. `all` are the objects of the plan. */
  find(manifest: Manifest, all: readonly Manifest[]): readonly Fault[]
}

/** A fault at a place. */
export const fault = ({ path }: Place, because: string, fix?: string): Fault => ({
  path,
  because,
  ...(fix === undefined ? {} : { fix }),
})

/** A text in a message: quoted, and not endless. */
export const quoted = (value: unknown): string => {
  const shown = JSON.stringify(value) ?? 'nothing'
  return shown.length > 80 ? `${shown.slice(0, 76)}…"` : shown
}
