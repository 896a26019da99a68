import { parsePath, type Path } from '@konductor/host'

/**
 * A path as Pulumi's options write it, where `*` stands for every key or index: `spec.*`, `rules[*].port`. What is no
 * path is the name of a property.
 */
export const parsePattern = (text: string): Path => {
  try {
    return parsePath(text.replaceAll('[*]', '["*"]'))
  } catch {
    return [text]
  }
}

const meets = (wanted: string | number, step: string | number): boolean =>
  wanted === '*' || String(wanted) === String(step)

/** Whether the path is the pattern's, or stands below it. */
export const covers = (pattern: Path, path: Path): boolean =>
  pattern.length <= path.length && pattern.every((step, index) => meets(step, path[index] ?? ''))

/** Whether one of the two holds the other: what happens to one happens to the other. */
export const touches = (pattern: Path, path: Path): boolean =>
  covers(pattern, path) || path.every((step, index) => meets(pattern[index] ?? '', step))
