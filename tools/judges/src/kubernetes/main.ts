import { unused } from '../judge-all.ts'
import { installJudges } from '../judging/install-judges.ts'
import { report } from '../report.ts'
import { allKubernetesCases } from './cases/all-kubernetes-cases.ts'
import { judgeKubernetes } from './judge-kubernetes.ts'
import { kubernetesExceptions } from './kubernetes-exceptions.ts'

const missing = installJudges()
if (missing !== undefined) {
  process.stderr.write(`the judges are not installed: ${missing}\n`)
  process.exit(2)
}
const only = process.argv.slice(2)
const chosen = only.length === 0 ? allKubernetesCases : allKubernetesCases.filter(({ name }) => only.includes(name))
const judged = await judgeKubernetes(chosen, kubernetesExceptions)
const stale = only.length === 0 ? unused(judged, kubernetesExceptions) : []
process.stdout.write(report(judged, stale))
process.exitCode = stale.length > 0 || judged.some(({ faults }) => faults.length > 0) ? 1 : 0
