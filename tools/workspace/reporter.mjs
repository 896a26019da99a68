// vitest reporter: one JSON file for each project and run, so that `npm test` can end with what failed and the sum of
// what really ran.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export default class ResultsReporter {
  onTestRunEnd(modules, errors) {
    const folder = process.env.KONDUCTOR_TEST_RESULTS
    if (!folder) return
    const count = { passed: 0, failed: 0, skipped: 0 }
    const faults = []
    const failed = (where, because) => {
      count.failed += 1
      faults.push({ where, because: because.map(({ stack, message }) => stack ?? message ?? 'no reason given') })
    }
    // What failed outside of every test: a rejection that nobody handled, a worker that ended.
    for (const error of errors) failed('outside of the tests', [error])
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state, errors: because = [] } = test.result()
        if (state === 'failed') failed(`${module.relativeModuleId} > ${test.fullName}`, because)
        else count[state === 'pending' ? 'skipped' : state] += 1
      }
      for (const error of module.errors()) failed(module.relativeModuleId, [error])
      // A `beforeAll` that threw is an error of its suite, not of a test.
      for (const suite of module.children.allSuites()) {
        for (const error of suite.errors()) failed(`${module.relativeModuleId} > ${suite.fullName}`, [error])
      }
    }
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(folder, `${process.pid}-${Date.now()}.json`),
      JSON.stringify({ cwd: process.cwd(), ...count, faults }),
    )
  }
}
