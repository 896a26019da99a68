import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Translation } from '../translate/translate.ts'
import { independent } from './install-judges.ts'
import type { Verdict } from './verdict.ts'

/**
 * What the judges say of templates, by name. They run in a process of their own, beside what they were installed with.
 *
 * @throws Error A judge fails, or would not see a type.
 */
export const runJudges = (
  templates: Readonly<Record<string, Translation['template']>>,
): Readonly<Record<string, readonly Verdict[]>> => {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(independent, 'judge.mjs')], {
    input: JSON.stringify(templates),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`the judges failed: ${error?.message ?? stderr}`)
  // The one border: `judge.mjs` writes this and nothing else.
  return JSON.parse(stdout) as Record<string, readonly Verdict[]>
}
