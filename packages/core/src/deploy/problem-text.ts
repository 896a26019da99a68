import type { Problem } from '@konductor/interfaces'

const indent = (text: string): string => text.replaceAll('\n', '\n    ')

/** Problems as people read them: one after the other, each with its place and its fix. */
export const problemText = (headline: string, problems: readonly Problem[]): string =>
  [
    headline,
    ...problems.map(
      ({ _tag, at, because, fix }) => `  ${at}\n    ${indent(because)}\n    fix: ${indent(fix)} [${_tag}]`,
    ),
  ].join('\n')
