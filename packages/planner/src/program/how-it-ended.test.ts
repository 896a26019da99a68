import { describe, expect, it } from 'vitest'
import { howItEnded, type Outcome } from './how-it-ended.ts'

const well: Outcome = {
  process: { exitCode: 0, signal: null },
  finished: true,
  settled: true,
  stopped: undefined,
  errors: [],
  stderr: [],
  main: 'src/index.ts',
}
const said = (over: Partial<Outcome>) => {
  const { ended, problem } = howItEnded({ ...well, ...over })
  return [ended.ok, problem === undefined ? undefined : `${problem._tag}: ${problem.because}`]
}

describe('a program that is planned', () => {
  it('and ends with exit code 0, having done all, has ended well', () => {
    expect(said({})).toEqual([true, undefined])
  })

  it('and cannot be started says why', () => {
    const process = { exitCode: null, signal: null, error: 'spawn node ENOENT' }
    expect(said({ process })).toEqual([false, 'ProgramNotStarted: spawn node ENOENT'])
  })

  it('and is ended by Node for want of memory says so, whatever else it wrote', () => {
    const process = { exitCode: null, signal: 'SIGABRT' as const }
    const stderr = ['<--- Last few GCs --->', 'FATAL ERROR: Reached heap limit']
    expect(said({ process, stderr })).toEqual([false, 'ProgramOutOfMemory: node ran out of memory'])
  })

  it('and is ended by a signal names it', () => {
    const process = { exitCode: null, signal: 'SIGKILL' as const }
    expect(said({ process })).toEqual([false, 'ProgramFailed: the program was ended by SIGKILL'])
  })

  it('fault 14: and leaves with process.exit(0), or waits for what never happens, has failed', () => {
    const tags = [{ finished: false }, { settled: false }].map((over) => howItEnded({ ...well, ...over }).problem?._tag)
    expect(tags).toEqual(['ProgramExitedEarly', 'ProgramNeverSettled'])
  })
})
