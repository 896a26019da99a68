import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLogger, type LogLevel, type LogSettings } from './logger.ts'
import { redactor } from './redactor.ts'

const written = (settings: LogSettings): readonly string[] => {
  const lines: string[] = []
  const logger = createLogger('aws', settings, (severity, line) => void lines.push(`${severity} ${line}`), {
    unit: 'a',
  })
  logger.debug('1')
  logger.verbose('2')
  logger.info('3')
  logger.warn('4')
  logger.error('5')
  return lines
}

describe('a logger', () => {
  it.each<[LogLevel, readonly string[]]>([
    ['standard', ['info [aws:INFO] 3', 'warn [aws:WARN] 4', 'error [aws:ERROR] 5']],
    ['verbose', ['info [aws:VERBOSE] 2', 'info [aws:INFO] 3', 'warn [aws:WARN] 4', 'error [aws:ERROR] 5']],
    [
      'debug',
      ['info [aws:DEBUG] 1', 'info [aws:VERBOSE] 2', 'info [aws:INFO] 3', 'warn [aws:WARN] 4', 'error [aws:ERROR] 5'],
    ],
  ])('at %s writes what belongs there', (level, lines) => {
    expect(written({ level })).toEqual(lines)
  })

  it('writes objects in the JSON format, with what the line is about', () => {
    expect(written({ level: 'standard', format: 'json' }).slice(0, 1)).toEqual([
      'info {"level":"info","name":"aws","unit":"a","message":"3"}',
    ])
  })

  it('fault 22: never writes a secret to the log, at any level and in any format', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 3 }),
        fc.constantFrom<LogLevel>('standard', 'verbose', 'debug'),
        fc.constantFrom<'text' | 'json'>('text', 'json'),
        (secret, level, format) => {
          const lines: string[] = []
          const redact = redactor([secret])
          const logger = createLogger('x', { level, format, redact }, (_, line) => void lines.push(line))
          logger.error(`before ${secret} after ${JSON.stringify({ secret })}`)
          const [line = ''] = lines
          const message = format === 'json' ? String(Reflect.get(JSON.parse(line), 'message')) : line
          const expected = `before [secret] after {"secret":"[secret]"}`
          return message.endsWith(expected) || redact(expected) !== expected
        },
      ),
    )
  })
})
