import { formatPath, type Path } from '@konductor/host'
import { isMap } from '../config/codec/collections.ts'
import { nearest } from '../config/codec/nearest.ts'
import { entriesOf, modeOf, Rewriting, todaysKeys, type OlderSpelling } from './rewriting.ts'

export type { OlderSpelling } from './rewriting.ts'

/** A compliance block in today's spelling. */
export interface CanonicalCompliance {
  /** Plain data in today's spelling; what is no map stays what it is. */
  readonly compliance: unknown
  /** What older blocks say of the project, for the section `project`. */
  readonly project: Readonly<Record<string, unknown>>
  readonly older: readonly OlderSpelling[]
  /** Where a value of `compliance` was written. */
  from(path: Path): Path
}

/**
 * A compliance block of any generation in today's spelling: `nist:` and `fisma:` blocks with `enforcing`, `scip:` and
 * `project:`, and blocks of frameworks that nobody here knows, which become entries of `frameworks`.
 *
 * Pure, and total: what is not understood stays as it is, for the codec to say so.
 */
export const canonicalCompliance = (block: unknown): CanonicalCompliance => {
  if (!isMap(block)) return { compliance: block, project: {}, older: [], from: (path) => path }
  const rewriting = new Rewriting()
  const { out, frameworks, exceptions, moved } = rewriting
  const known = [...todaysKeys, 'nist', 'scip', 'project']
  const entries = entriesOf(block)
  // What is spelled as today comes first: older blocks add to it.
  for (const [name, key, value] of entries) {
    if (name === 'frameworks' && Array.isArray(value)) frameworks.push(...value)
    else if ((name === 'exceptions' || name === 'acknowledge') && Array.isArray(value) && exceptions.length === 0) {
      if (name === 'acknowledge') moved.set('exceptions', [key])
      exceptions.push(...value)
    } else if (name === 'mode') rewriting.mode(modeOf(value), [key], value === 'strict' ? 'write enforcing' : undefined)
    else if (todaysKeys.includes(name) && name !== 'fisma') out[key] = value
  }
  for (const [name, key, value] of entries) {
    if (name === 'fisma') rewriting.fisma(key, value)
    else if (todaysKeys.includes(name)) continue
    else if ((name === 'scip' || name === 'project') && isMap(value)) rewriting.projectBlock(key, value)
    else if (isMap(value) && (known.includes(name) || nearest(name, known) === undefined))
      rewriting.framework(key, value)
    else out[key] = value
  }
  const compliance = {
    ...out,
    ...(frameworks.length === 0 ? {} : { frameworks }),
    ...(exceptions.length === 0 ? {} : { exceptions }),
  }
  return {
    compliance,
    project: rewriting.project,
    older: rewriting.older,
    from: (path) => {
      for (let length = path.length; length > 0; length--) {
        const place = moved.get(formatPath(path.slice(0, length)))
        if (place !== undefined) return [...place, ...path.slice(length)]
      }
      return path
    },
  }
}
