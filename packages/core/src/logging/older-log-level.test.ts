import { expect, it } from 'vitest'
import { olderLogLevel } from './older-log-level.ts'

it.each([
  ['DEBUG', 'logging.level debug,'],
  ['warning', 'logging.level standard,'],
  ['9', 'logging.level <standard, verbose or debug>,'],
])('PULUMI_LOG_LEVEL=%s is answered with the setting that is read', (asked, fix) => {
  const [found, ...more] = olderLogLevel({ PULUMI_LOG_LEVEL: asked })
  expect(more).toEqual([])
  expect([found?._tag, found?.severity, found?.fix.includes(fix)]).toEqual(['OlderLogLevel', 'warning', true])
})

it('nothing is said where the variable is not set', () => {
  expect([...olderLogLevel({}), ...olderLogLevel({ PULUMI_LOG_LEVEL: '' })]).toEqual([])
})
