import type { Logger } from '@konductor/interfaces'

/** How much is logged. */
export type LogLevel = 'standard' | 'verbose' | 'debug'

/** What a line is to Pulumi. */
export type Severity = 'info' | 'warn' | 'error'

/** Takes finished lines. */
export type LogSink = (severity: Severity, line: string) => void

/** How a logger writes. */
export interface LogSettings {
  readonly level: LogLevel
  /** `json` writes each line as an object with `time`, `level`, `name`, what it is about, and `message`. @default 'text' */
  readonly format?: 'text' | 'json'
  /** The clock of the JSON format's `time`. @default lines without a time */
  readonly now?: () => Date
  /** Takes out what must not be seen; the last thing that happens to a message. */
  readonly redact?: (text: string) => string
}

/** What a line is about; written in the JSON format. */
export type LogContext = Readonly<Record<string, string>>

const rank: Readonly<Record<LogLevel, number>> = { standard: 0, verbose: 1, debug: 2 }

/**
 * A logger whose lines start with `[name:LEVEL]`.
 *
 * @param name Who speaks: `core`, or a module's id.
 */
export const createLogger = (name: string, settings: LogSettings, sink: LogSink, context: LogContext = {}): Logger => {
  const { level, format = 'text', now, redact = (text: string) => text } = settings
  const line = (label: string, message: string): string => {
    const shown = redact(message)
    return format === 'json'
      ? JSON.stringify({
          ...(now === undefined ? {} : { time: now().toISOString() }),
          level: label.toLowerCase(),
          name,
          ...context,
          message: shown,
        })
      : `[${name}:${label}] ${shown}`
  }
  const write = (label: string, severity: Severity, from: LogLevel) => (message: string) => {
    if (rank[level] >= rank[from]) sink(severity, line(label, message))
  }
  return {
    debug: write('DEBUG', 'info', 'debug'),
    verbose: write('VERBOSE', 'info', 'verbose'),
    info: write('INFO', 'info', 'standard'),
    warn: write('WARN', 'warn', 'standard'),
    error: write('ERROR', 'error', 'standard'),
  }
}
