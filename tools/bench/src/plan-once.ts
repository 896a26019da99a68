import { plan } from '@konductor/planner'

const [project = '.'] = process.argv.slice(2)
const { ended, resources } = await plan({ project, stack: 'bench' })
if (!ended.ok) {
  process.stderr.write(`${ended.reason ?? 'the program failed'}\n`)
  process.exitCode = 1
}
process.stdout.write(`${resources.length}\n`)
