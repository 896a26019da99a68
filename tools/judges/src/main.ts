import { allCases } from './cases/all-cases.ts'
import { exceptions } from './exceptions.ts'
import { judgeAll, unused } from './judge-all.ts'
import { installJudges } from './judging/install-judges.ts'
import { report } from './report.ts'

const missing = installJudges()
if (missing !== undefined) {
  process.stderr.write(`the judges are not installed: ${missing}\n`)
  process.exit(2)
}
const only = process.argv.slice(2)
const chosen = only.length === 0 ? allCases : allCases.filter(({ name }) => only.includes(name))
const judged = await judgeAll(chosen, exceptions)
const stale = only.length === 0 ? unused(judged, exceptions) : []
process.stdout.write(report(judged, stale))
process.exitCode = stale.length > 0 || judged.some(({ faults }) => faults.length > 0) ? 1 : 0
