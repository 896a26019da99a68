import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, projectWith, runInProcess } from '../testing/run-in-process.ts'

/** A module in a file of the project, as `konductor.modules` of its package.json names it. */
const withModule = {
  'package.json': '{ "type": "module", "konductor": { "modules": ["./acme.js"] } }',
  'acme.js': `export const module = {
    id: 'acme', displayName: 'Acme', packageName: 'acme', version: '1.0.0', contract: 1,
    config: {
      decode: (right) => ({ _tag: 'Right', right }), secretLeaves: () => [], docs: () => [],
      jsonSchema: () => ({
        type: 'object',
        properties: { enabled: { type: 'boolean' }, queue: { $ref: '#/$defs/queue' }, key: { type: 'string', writeOnly: true } },
        required: ['queue'],
        additionalProperties: false,
        $defs: { queue: { type: 'object', properties: { next: { $ref: '#/$defs/queue' } }, required: ['next'] } },
      }),
    },
    units: () => [], load: async () => ({ build: {} }),
  }\n`,
}

const files = {
  'Pulumi.yaml': 'name: shop\nruntime: nodejs\nstackConfigDir: stacks\n',
  'stacks/Pulumi.dev.yaml':
    'config:\r\n  konductor:layers: [a.yaml, deep/er/b.yaml, ../outside.yaml, missing.yaml]\r\n',
  'stacks/Pulumi.prod.yaml': 'config:\n  konductor:layers: [a.yaml]\n',
  'a.yaml': 'project: {}\n',
  'deep/er/b.yaml': '',
}

const modelineOf = (folder: string, file: string): string =>
  readFileSync(join(folder, file), 'utf8').split('\n')[0] ?? ''

test('prints the schema of the stack file, or of layers', async () => {
  const folder = folderWith({ ...files, ...withModule })
  const stack = JSON.parse((await runInProcess(['schema', folder])).stdout)
  expect(Object.keys(stack.properties)).toEqual([
    'config',
    'environment',
    'secretsprovider',
    'encryptedkey',
    'encryptionsalt',
  ])
  expect(stack.properties.config.properties['shop:acme']).toEqual({ $ref: '#/$defs/acme' })
  const layer = JSON.parse((await runInProcess(['schema', folder, '--layer'])).stdout)
  expect(layer.properties.acme).toEqual({ $ref: '#/$defs/acme' })
  expect(layer.additionalProperties).toBe(false)
})

test('a module’s own references still lead where they did, and a file need not say everything', async () => {
  const folder = folderWith({ ...files, ...withModule })
  const { $defs } = JSON.parse((await runInProcess(['schema', folder, '--layer'])).stdout)
  expect($defs.acme).toEqual({
    type: ['object', 'null'],
    description: 'What the module Acme (acme) makes, and where.',
    properties: {
      enabled: { type: ['boolean', 'null'] },
      queue: { anyOf: [{ $ref: '#/$defs/acme/$defs/queue' }, { type: 'null' }] },
      key: { type: ['string', 'null'], writeOnly: true },
    },
    additionalProperties: false,
    $defs: {
      queue: { type: 'object', properties: { next: { $ref: '#/$defs/acme/$defs/queue' } }, required: ['next'] },
    },
  })
})

test('--write puts the schemas into the project, and into each file the line that leads to its own', async () => {
  const folder = folderWith(files)
  expect(await runInProcess(['schema', folder, '--write'])).toEqual({
    code: 0,
    stderr: '',
    stdout: `wrote   .konductor/stack.schema.json
wrote   .konductor/layer.schema.json
wrote   stacks/Pulumi.dev.yaml
wrote   a.yaml
wrote   deep/er/b.yaml
skipped ../outside.yaml (it lies outside of the project)
skipped missing.yaml (there is no such file)
wrote   stacks/Pulumi.prod.yaml
`,
  })
  expect([
    modelineOf(folder, 'stacks/Pulumi.dev.yaml'),
    modelineOf(folder, 'a.yaml'),
    modelineOf(folder, 'deep/er/b.yaml'),
  ]).toEqual([
    '# yaml-language-server: $schema=../.konductor/stack.schema.json\r',
    '# yaml-language-server: $schema=.konductor/layer.schema.json',
    '# yaml-language-server: $schema=../../.konductor/layer.schema.json',
  ])
  expect(readdirSync(join(folder, '.konductor')).toSorted()).toEqual(['layer.schema.json', 'stack.schema.json'])
  const again = await runInProcess(['schema', folder, '--write', '--stack', 'prod', '--json'])
  expect(JSON.parse(again.stdout)).toEqual({
    schemaVersion: 1,
    problems: [],
    warnings: [],
    files: ['.konductor/stack.schema.json', '.konductor/layer.schema.json', 'stacks/Pulumi.prod.yaml', 'a.yaml'].map(
      (file) => ({ file, change: 'same' }),
    ),
  })
})

test('a file keeps its permissions, and a link to it stays a link', async () => {
  const folder = folderWith({ ...files, 'shared/real.yaml': 'project: {}\n' })
  symlinkSync('shared/real.yaml', join(folder, 'link.yaml'))
  chmodSync(join(folder, 'a.yaml'), 0o640)
  await runInProcess(['schema', folder, '--write'])
  expect(statSync(join(folder, 'a.yaml')).mode & 0o777).toBe(0o640)
  const linked = folderWith({
    ...files,
    'stacks/Pulumi.dev.yaml': 'config: { konductor:layers: [b.yaml] }\n',
    'real.yaml': '{}\n',
  })
  symlinkSync('real.yaml', join(linked, 'b.yaml'))
  await runInProcess(['schema', linked, '--write'])
  expect(modelineOf(linked, 'real.yaml')).toBe('# yaml-language-server: $schema=.konductor/layer.schema.json')
})

test('a file that names another schema keeps it, with a warning', async () => {
  const own = '# yaml-language-server: $schema=mine.json\nproject: {}\n'
  const folder = folderWith({ ...files, 'a.yaml': own })
  const { code, stdout } = await runInProcess(['schema', folder, '--write', '--stack', 'prod'])
  expect([code, readFileSync(join(folder, 'a.yaml'), 'utf8')]).toEqual([0, own])
  expect(stdout.split('\n').slice(3)).toEqual([
    'skipped a.yaml (it names another schema)',
    '',
    'a.yaml',
    '  warning: a.yaml:1:1',
    '    the file already names a schema for editors: mine.json',
    '    fix: take that comment out and run this again, or write $schema=.konductor/layer.schema.json in it [OtherSchema]',
    '',
  ])
})

test('fault 25: what cannot be written is a problem, and the rest is written', async () => {
  const folder = folderWith({ ...files, '.konductor/layer.schema.json/in-the-way': '' })
  const { code, stdout } = await runInProcess(['schema', folder, '--write', '--stack', 'prod', '--json'])
  const report = JSON.parse(stdout)
  expect([code, report.problems.map(({ _tag, at }: { _tag: string; at: string }) => `${_tag} ${at}`)]).toEqual([
    1,
    ['CannotWrite .konductor/layer.schema.json'],
  ])
  expect(report.files.map(({ file }: { file: string }) => file)).toEqual([
    '.konductor/stack.schema.json',
    'stacks/Pulumi.prod.yaml',
    'a.yaml',
  ])
})

test('a broken module is a problem, and nothing is printed or written', async () => {
  const folder = folderWith({ ...files, ...withModule, 'acme.js': 'export const module = {}\n' })
  for (const more of [[], ['--write']]) {
    const { code, stdout } = await runInProcess(['schema', folder, ...more])
    expect([code, stdout.split('\n').at(-2)]).toEqual([
      1,
      '    fix: export it under the name `module`: a ProviderModule of @konductor/interfaces [NotAModule]',
    ])
  }
  expect(existsSync(join(folder, '.konductor'))).toBe(false)
})

test('a stack that cannot be read is a problem; the others are written', async () => {
  const folder = folderWith({ ...files, 'stacks/Pulumi.dev.yaml': 'config: [\n' })
  const { code, stdout } = await runInProcess(['schema', folder, '--write', '--json'])
  const report = JSON.parse(stdout)
  expect([code, report.problems.length, report.files.at(-1)]).toEqual([1, 1, { file: 'a.yaml', change: 'written' }])
})

test('an unknown stack and a folder that is no project are told so', async () => {
  const unknown = await runInProcess(['schema', projectWith('dev'), '--stack', 'dve'])
  expect([unknown.code, unknown.stdout.includes('did you mean --stack dev? [UnknownStack]')]).toEqual([1, true])
  const nowhere = await runInProcess(['schema', folderWith({}), '--json'])
  expect([nowhere.code, JSON.parse(nowhere.stdout).problems[0]._tag]).toEqual([1, 'NoProject'])
})
