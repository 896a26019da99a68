import { format, resolveConfig } from 'prettier'
import { join } from 'node:path'
import { workspace } from '../project-folder.ts'
import { knownDifferences } from './known-differences.ts'
import { limits } from './limits.ts'
import { shapes } from './shape.ts'

/** Where the page is. */
export const differencesFile = join(workspace, 'docs/planner-differences.md')

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n')

/** The page of what a plan and a preview say differently, from the tables that the tests go by. */
export const differencesPage = async (): Promise<string> => {
  const programs = shapes()
  const text = `<!-- Generated: npm run differences -w @konductor/tool-engine -->

# Where a plan and a preview differ

${programs.length} programs are planned by the planner and previewed by Pulumi's engine, and every field is compared: URN, type, name,
parent, provider and its version, dependencies of the resource and of each property, inputs and outputs with what is
secret and unknown in them, options, lines of the log, and whether the run succeeds. What is not equal stands here, and a
test fails for anything else. Programs and recorded results are in \`tools/engine/corpus\`.

## Known differences

${table(
  ['A preview', 'A plan', 'Why', 'Seen in'],
  knownDifferences.map(({ preview, plan, because, shapes: seen }) => [
    preview,
    plan,
    because,
    seen.map((name) => `\`${name}\``).join(', '),
  ]),
)}

## What only a preview does

${table(
  ['What', 'Why'],
  limits.map(({ what, because }) => [what, because]),
)}

## What is compared

${table(
  ['Program', 'What it shows'],
  programs.map(({ name, claim }) => [`\`${name}\``, claim]),
)}
`
  return format(text, { ...(await resolveConfig(differencesFile)), parser: 'markdown' })
}
