import type { PlanEvent } from '@konductor/planner'
import type { Io } from '../io.ts'
import { countOf } from '../text/count-of.ts'
import { printable } from '../text/printable.ts'

/** Says on stderr how far a plan has come. */
export interface Progress {
  onEvent(event: PlanEvent): void
  /** Takes the line away. */
  end(): void
}

const wipe = '\r\u001b[2K'

/** One line that counts resources where stderr is a terminal; with `debug` what the program logs, as it comes. */
export const progressOn = (io: Io, what: string, debug: boolean): Progress => {
  const terminal = io.stderr.isTTY === true
  const width = (io.stderr.columns ?? 80) - 1
  let resources = 0
  const show = (): void => {
    if (terminal) io.stderr.write(`${wipe}${`planning ${what}: ${countOf(resources, 'resource')}`.slice(0, width)}`)
  }
  const end = (): void => {
    if (terminal) io.stderr.write(wipe)
  }
  show()
  return {
    onEvent: (event) => {
      if (event.kind === 'resource') {
        resources += 1
        show()
      } else if (event.kind === 'log' && debug) {
        end()
        io.stderr.write(`${event.entry.severity}: ${printable(event.entry.message).trimEnd()}\n`)
        show()
      }
    },
    end,
  }
}
