import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resource, withProgram } from '../test/plan-program.ts'
import { plan, type PlanEvent, type PlanOptions } from './index.ts'
import { passphraseOf } from './passphrase-of.ts'

// Made by Pulumi's CLI, with made-up values.
const recorded = join(import.meta.dirname, '../../host/test/fixtures/passphrase')
const files = {
  'Pulumi.yaml':
    'name: shop\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.mjs\nconfig: { size: { type: integer, default: 3 } }\n',
  'Pulumi.dev.yaml': readFileSync(join(recorded, 'Pulumi.dev.yaml'), 'utf8'),
}

const program = `
  const config = new pulumi.Config()
  const token = config.requireSecret('token')
  new Thing('one', { token, url: token.apply((text) => 'db://' + text), plain: config.require('token') })
  console.log('printed', config.require('token'))
  pulumi.log.info('logged ' + JSON.stringify(config.requireObject('db')))
  export const length = config.require('token').length
  export const plain = config.require('token')
  export const user = config.requireObject('db').user
`

const planned = (options: Partial<PlanOptions>, source = program) =>
  withProgram(source, (project) => plan({ timeout: 50_000, ...options, project, stack: 'dev' }), { files })

describe('with the passphrase of the stack’s secrets', () => {
  test('the program gets them, and the plan shows none', async () => {
    const events: PlanEvent[] = []
    const { resources, outputs, log, ...rest } = await planned({
      passphrase: 'correct horse',
      onEvent: (event) => events.push(event),
    })
    expect(rest.ended).toEqual({ ok: true, exitCode: 0 })
    expect(outputs).toEqual({ length: 7, plain: { secret: true }, user: 'app' })
    expect(resource({ resources, outputs, log, ...rest }, 'one').inputs).toEqual({
      token: { secret: true },
      url: { secret: true },
      plain: { secret: true },
    })
    expect(log.map(({ message }) => message).toSorted()).toEqual([
      'logged {"password":"[secret]","port":"[secret]","user":"app"}',
      'printed [secret]',
    ])
    const all = JSON.stringify([resources, outputs, log, rest, events])
    for (const secret of ['hunter2', 's3cr3t', '5432', 'line one']) expect(all.includes(secret)).toBe(false)
  })

  test('a program that throws one shows none', async () => {
    const { problems, ended, log } = await planned(
      { passphrase: 'correct horse' },
      `throw new pulumi.RunError('cannot log in with ' + new pulumi.Config().require('token'))`,
    )
    expect(problems.map(({ because }) => because)).toEqual(['cannot log in with [secret]'])
    expect(JSON.stringify([ended, log]).includes('hunter2')).toBe(false)
  })

  test('a wrong one is a problem, and nothing is run', async () => {
    const { problems, ended } = await planned({ passphrase: 'wrong' })
    expect(problems.map(({ _tag }) => _tag)).toEqual(['WrongPassphrase'])
    expect(ended).toMatchObject({ ok: false, exitCode: null, fault: 'input' })
  })

  test('of the environment it is the same, and false leaves them sealed', async () => {
    const source = `export const length = new pulumi.Config().require('token').length`
    const env = { PULUMI_CONFIG_PASSPHRASE: 'correct horse' }
    expect((await planned({ env }, source)).outputs).toEqual({ length: 7 })
    expect((await planned({ env, passphrase: false }, source)).outputs).toEqual({ length: '[sealed]'.length })
  })
})

describe('the passphrase', () => {
  test('is that of the options, else of the environment, else of the file it names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'konductor-passphrase-'))
    const file = join(folder, 'passphrase')
    writeFileSync(file, ' from a file\n')
    const found = (options: Pick<PlanOptions, 'passphrase' | 'env'>, own: Record<string, string>) => {
      const outcome = passphraseOf(options, own)
      return outcome._tag === 'Right' ? outcome.right : outcome.left.map(({ _tag, at }) => `${_tag} ${at}`)
    }
    const own = { PULUMI_CONFIG_PASSPHRASE: 'own', PULUMI_CONFIG_PASSPHRASE_FILE: file }
    expect(found({ passphrase: 'asked' }, own)).toBe('asked')
    expect(found({}, own)).toBe('own')
    expect(found({}, { ...own, PULUMI_CONFIG_PASSPHRASE: '' })).toBe('')
    expect(found({ env: { PULUMI_CONFIG_PASSPHRASE: 'env' } }, own)).toBe('env')
    expect(found({ env: { PULUMI_CONFIG_PASSPHRASE: undefined } }, own)).toBe('from a file')
    expect(found({ passphrase: false }, own)).toBe(undefined)
    expect(found({}, {})).toBe(undefined)
    rmSync(folder, { recursive: true })
    expect(found({}, { PULUMI_CONFIG_PASSPHRASE_FILE: file })).toEqual([
      'FileNotReadable PULUMI_CONFIG_PASSPHRASE_FILE',
    ])
  })
})
