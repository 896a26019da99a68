import type { Problem } from '@konductor/interfaces'
import { printable, printableLine } from '@konductor/host/printable'

/** Problems as text: where, why, and what puts it right. */
export const problemsText = (problems: readonly Problem[]): string =>
  problems
    .map(
      ({ _tag, at, because, fix }) =>
        `${printableLine(at)}\n  ${printable(because).replaceAll('\n', '\n  ')}\n  fix: ${printableLine(fix)} [${_tag}]\n`,
    )
    .join('')
