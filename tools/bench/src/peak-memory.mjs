// Preloaded into a program that is measured: writes its peak resident memory (MB) and its processor time (s) where
// the benchmark reads them.
import { writeFileSync } from 'node:fs'

const file = process.env.KONDUCTOR_BENCH_MEMORY
if (file !== undefined && process.argv.some((argument) => argument.includes('--root-directory'))) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    writeFileSync(file, `${Math.round(maxRSS / 1024)} ${(userCPUTime + systemCPUTime) / 1_000_000}`)
  })
}
