const t0 = performance.now()
const { planProgram } = await import('./plan-program.ts')
const t1 = performance.now()
const source = process.argv[2] as string
for (let i = 0; i < Number(process.argv[3] ?? 3); i++) {
  const t2 = performance.now()
  let pid = 0
  const cpu = process.cpuUsage()
  const p = await planProgram(source)
  const c = process.cpuUsage(cpu)
  console.log('import', Math.round(t1 - t0), 'plan', Math.round(performance.now() - t2), JSON.stringify(p.timings), p.resources.length, JSON.stringify(p.problems), 'planner cpu', Math.round((c.user + c.system) / 1000), 'rss', Math.round(process.memoryUsage().rss / 1e6))
}
