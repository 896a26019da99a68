import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Problem } from '@konductor/interfaces'
import { readProject } from './project.ts'
import { readStackConfig, type StackConfig, type StackConfigOptions } from './stack-config.ts'

// Made by Pulumi's CLI (`pulumi config set --secret` with this passphrase); the values are made up.
const recorded = join(import.meta.dirname, '../test/fixtures/passphrase')
const passphrase = 'correct horse'

const folder = mkdtempSync(join(tmpdir(), 'konductor-passphrase-'))
afterAll(() => rmSync(folder, { recursive: true }))
cpSync(recorded, folder, { recursive: true })
const written = readFileSync(join(recorded, 'Pulumi.dev.yaml'), 'utf8')

const read = (options: StackConfigOptions, text = written) => {
  writeFileSync(join(folder, 'Pulumi.dev.yaml'), text)
  const project = readProject(folder)
  if (project._tag === 'Left') throw new Error(JSON.stringify(project.left))
  return readStackConfig(project.right, 'dev', options)
}

const config = (options: StackConfigOptions, text?: string): StackConfig => {
  const outcome = read(options, text)
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return outcome.right
}

const problems = (options: StackConfigOptions, text?: string): readonly Problem[] => {
  const outcome = read(options, text)
  return outcome._tag === 'Left' ? outcome.left : []
}

const secretKeys = ['acme:key', 'shop:db', 'shop:empty', 'shop:list', 'shop:multi', 'shop:number', 'shop:token']

test('with the passphrase a program gets exactly what Pulumi’s engine hands it', () => {
  const opened = config({ passphrase })
  expect(opened.values).toEqual({
    'acme:key': 'k',
    'shop:db': '{"password":"s3cr3t \\"quoted\\" ü","port":"5432","user":"app"}',
    'shop:deep': '{"list":[{"a":"plain"}]}',
    'shop:empty': '',
    'shop:list': '[{"key":"0123"}]',
    'shop:multi': 'line one\nline two',
    'shop:number': '42',
    'shop:size': '3',
    'shop:token': 'hunter2',
  })
  expect(opened.secretKeys).toEqual(secretKeys)
  expect(opened.secrets.toSorted()).toEqual(
    ['', '0123', '42', '5432', 'hunter2', 'k', 'line one\nline two', 's3cr3t "quoted" ü'].toSorted(),
  )
})

test('without it everything that is encrypted stays sealed', () => {
  const sealed = config({})
  expect(sealed.values['shop:token']).toBe('[sealed]')
  expect(sealed.values['shop:db']).toBe('{"password":"[sealed]","port":"[sealed]","user":"app"}')
  expect(sealed.secretKeys).toEqual(secretKeys)
  expect(sealed.secrets).toEqual([])
})

test('a wrong passphrase is a problem that says neither it nor the secret', () => {
  expect(problems({ passphrase: 'wrong horse' })).toEqual([
    {
      _tag: 'WrongPassphrase',
      at: 'encryptionsalt (Pulumi.dev.yaml:1:1)',
      because: 'the passphrase is not the one that the secrets of this stack were encrypted with',
      fix: 'correct PULUMI_CONFIG_PASSPHRASE, or unset it: secrets then stay sealed',
    },
  ])
  expect(
    problems({ passphrase }, written.replace(/encryptionsalt: .*/, 'encryptionsalt: v1:x')).map(({ _tag }) => _tag),
  ).toEqual(['WrongPassphrase'])
})

test('a value that was changed since is a problem at its place', () => {
  const changed = written
    .replace('v1:ib9DFuMYJ86pzp0s:8r3E', 'v1:ib9DFuMYJ86pzp0s:8r3F')
    .replace('v1:vqR3XqQd9e0xNM8k:', '')
  expect(problems({ passphrase }, changed).map(({ _tag, at }) => [_tag, at])).toEqual([
    ['SecretNotOpened', 'shop:db.password (Pulumi.dev.yaml:6:5)'],
    ['SecretNotOpened', 'shop:token (Pulumi.dev.yaml:3:3)'],
  ])
})

test.for([
  ['a cloud’s key', 'secretsprovider: awskms://alias/shop\nencryptedkey: AAAA\n'],
  [
    'a cloud’s key, beside a salt',
    'secretsprovider: awskms://alias/shop\nencryptedkey: AAAA\nencryptionsalt: v1:a:v1:b:c\n',
  ],
  ['Pulumi Cloud', ''],
])('what %s encrypts stays sealed, whatever the passphrase', ([, head]) => {
  const text = `${head}config:\n  shop:token: { secure: AAABBB }\n`
  expect(config({ passphrase }, text).values['shop:token']).toBe('[sealed]')
})

test('the engine’s own rule of types holds for what was opened', () => {
  const text = written.replace('shop:number:', 'shop:size:')
  expect(config({ passphrase }, text).values['shop:size']).toBe('42')
  const wrong = written.replace('shop:token:', 'shop:size:')
  expect(problems({ passphrase }, wrong).map(({ _tag }) => _tag)).toEqual(['WrongConfigType'])
})
