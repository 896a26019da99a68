// Preloaded into a program that is measured: writes its peak resident memory (MB) where the benchmark reads it.
import { writeFileSync } from 'node:fs'

const file = process.env.KONDUCTOR_BENCH_MEMORY
if (file !== undefined && process.argv.some((argument) => argument.includes('--root-directory'))) {
  process.on('exit', () => writeFileSync(file, String(Math.round(process.resourceUsage().maxRSS / 1024))))
}
