import { expect, it } from 'vitest'
import { secretOf } from '../config/codec/secret.ts'
import type { CheckedModule } from '../check/check.ts'
import { closingLine, foundLine, logWarnings, runLoggers, saysEach, statusLine } from './run-logger.ts'

const module = (id: string, displayName: string, enabled: boolean, installed = true): CheckedModule => ({
  id,
  displayName,
  enabled,
  installed,
  units: [],
})
const off = [
  module('kubernetes', 'Kubernetes', false),
  module('aws', 'AWS', false),
  module('azure', 'Azure', false, false),
]

it('names the modules there are, and the state of every one that is known', () => {
  expect(foundLine(off)).toBe('Found provider modules: aws, kubernetes')
  expect(foundLine([])).toBe('Found provider modules: none')
  expect(statusLine(off)).toBe('Provider status: AWS=disabled, Azure=disabled, Kubernetes=disabled')
  expect(statusLine([])).toBe('Provider status: no provider modules')
})

it('ends with what was built', () => {
  expect(closingLine(off, 0)).toBe('All providers are disabled. Core module execution complete.')
  expect(closingLine([module('aws', 'AWS', true)], 1)).toBe('Built 1 unit. Core module execution complete.')
})

it('shows no secret of a unit, whoever speaks and in whichever form', () => {
  const settings = { deep: [{ token: secretOf('hunter2') }] }
  const unit = { kind: 'k', id: 'acme.a', at: 'acme.a', name: 'a', settings, needs: {}, offers: [] }
  const lines: string[] = []
  const time = '"time":"2026-03-01T10:00:00.000Z"'
  for (const format of ['text', 'json'] as const) {
    const now = () => new Date('2026-03-01T10:00:00Z')
    const loggers = runLoggers({ level: 'debug', format }, (_, line) => lines.push(line), { units: [unit] }, now)
    loggers.core.info('with hunter2')
    loggers.forModule('acme').debug('hunter2!')
    loggers.forUnit('acme', 'acme.a').warn('hunter2?')
  }
  expect(lines).toEqual([
    '[core:INFO] with [secret]',
    '[acme:DEBUG] [secret]!',
    '[acme:WARN] [secret]?',
    `{${time},"level":"info","name":"core","message":"with [secret]"}`,
    `{${time},"level":"debug","name":"acme","module":"acme","message":"[secret]!"}`,
    `{${time},"level":"warn","name":"acme","module":"acme","unit":"acme.a","message":"[secret]?"}`,
  ])
})

it('says a warning of many places once, but to who asks for more and where it is data', () => {
  const warnings = [...'abcde'].map((name) => ({
    _tag: 'Gone',
    severity: 'warning' as const,
    at: `acme.${name}`,
    because: 'not here',
    fix: 'fetch it',
  }))
  const logged = (logging: Parameters<typeof saysEach>[0], planned = false): readonly string[] => {
    const lines: string[] = []
    const { core } = runLoggers({ ...logging, format: 'text' }, (_, line) => lines.push(line))
    logWarnings(core, warnings, saysEach(logging, planned))
    return lines
  }
  expect(logged({ level: 'standard' })).toEqual([
    '[core:WARN] acme.a, acme.b, acme.c, and 2 more places (all with logging.level: verbose): not here; fetch it [Gone]',
  ])
  const each = [...'abcde'].map((name) => `[core:WARN] acme.${name}: not here; fetch it [Gone]`)
  expect(logged({ level: 'verbose' })).toEqual(each)
  expect(logged({ level: 'standard', format: 'json' })).toEqual(each)
  expect(logged({ level: 'standard' }, true)).toEqual(each)
})
