// vitest reporter: one JSON file for each project and run, so that `npm test` can end with the sum of what really ran.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export default class ResultsReporter {
  onTestRunEnd(modules, errors) {
    const folder = process.env.KONDUCTOR_TEST_RESULTS
    if (!folder) return
    const count = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        count[state === 'pending' ? 'skipped' : state] += 1
      }
      count.failed += module.errors().length
      // A `beforeAll` that threw is an error of its suite, not of a test.
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length
    }
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${process.pid}-${Date.now()}.json`), JSON.stringify({ cwd: process.cwd(), ...count }))
  }
}
