import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { independent } from './install-judges.ts'
import type { Verdict } from './verdict.ts'

/**
 * What judges say of templates or manifests, by name. They run in a process of their own, beside what they were installed
 * with.
 *
 * @param script What has them judge: a file of that package.
 * @throws Error A judge fails, or would not see a type.
 */
export const runJudges = (
  script: 'judge.mjs' | 'judge-manifests.mjs',
  judged: Readonly<Record<string, unknown>>,
): Readonly<Record<string, readonly Verdict[]>> => {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(independent, script)], {
    input: JSON.stringify(judged),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`the judges failed: ${error?.message ?? stderr}`)
  // The one border: the scripts write this and nothing else.
  return JSON.parse(stdout) as Record<string, readonly Verdict[]>
}
