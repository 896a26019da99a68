import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accepting, cloud } from '../../test/cloud.ts'
import { checked, problemsOf, project } from '../../test/project.ts'

const layered = 'config:\n  konductor:layers: [a.yaml]\n'

/** What a text gets, as a layer and as the stack's own file: `tag at`, each. */
const found = async (layer: string, stack = layered): Promise<readonly string[]> => {
  const root = project({ 'Pulumi.dev.yaml': stack, 'a.yaml': layer })
  const problems = await problemsOf(checked(root, { modules: [cloud(), accepting()] }))
  for (const { because, fix } of problems) expect([because, fix].every((text) => text !== '')).toBe(true)
  return problems.map(({ _tag, at }) => `${_tag} ${at}`)
}
const inStack = (section: string): Promise<readonly string[]> => found('', `config:\n${section}`)

describe('bad input', () => {
  it.each([
    ['YAML syntax', 'aws: { enabled: true\n', 'YamlSyntax a.yaml:2:1'],
    ['a tab for indentation', 'aws:\n\tenabled: true\n', 'YamlSyntax a.yaml:2:1'],
    ['a duplicate key', 'aws: { enabled: true, enabled: false }\n', 'DuplicateKey aws.enabled (a.yaml:1:23)'],
    ['several documents', 'aws: { enabled: true }\n---\naws: {}\n', 'SeveralDocuments a.yaml:2:1'],
    ['a list at the top', '- aws\n', 'LayerNotAMap a.yaml:1:1'],
  ])('fault 1: %s is a problem with file, line and column', async (_, text, expected) => {
    expect(await found(text)).toEqual([expected])
  })
  it('fault 1: an empty file says nothing as a layer among others, and is a problem as the file of a stack', async () => {
    expect(await found('', `${layered}  project: { name: acme }\n`)).toEqual([])
    expect(await found('')).toEqual(['NothingConfigured Pulumi.dev.yaml'])
    expect(await found('', '')).toEqual(['BadStackFile Pulumi.dev.yaml:1:1'])
  })

  it('fault 2: a wrong type is not coerced, and the problem says what is expected and what was found', async () => {
    const root = project({
      'Pulumi.dev.yaml':
        'config:\n  aws: { enabled: "yes", services: { s3: { buckets: { a: { versioning: 1 } } } } }\n',
    })
    expect((await problemsOf(checked(root, { modules: [cloud()] }))).map(({ because, fix }) => [because, fix])).toEqual(
      [
        ['expected true or false, found the string "yes"', 'write true without quotes'],
        ['expected true or false, found the number 1', 'write true or false'],
      ],
    )
  })

  it.each([
    ['012345678901', 'UnquotedString aws.version (Pulumi.dev.yaml:2:25)', 'AmbiguousScalar aws.version (a.yaml:1:32)'],
    ['1.10', 'UnquotedString aws.version (Pulumi.dev.yaml:2:25)', 'UnquotedString aws.version (a.yaml:1:23)'],
    ['0777', 'UnquotedString aws.version (Pulumi.dev.yaml:2:25)', 'AmbiguousScalar aws.version (a.yaml:1:32)'],
    [
      '12345678901234567890',
      'UnquotedString aws.version (Pulumi.dev.yaml:2:25)',
      'UnquotedString aws.version (a.yaml:1:23)',
    ],
  ])('fault 3: a number that should be a string, %s, is to be quoted', async (number, stack, layer) => {
    expect(await inStack(`  aws: { enabled: true, version: ${number} }\n`)).toEqual([stack])
    expect(await found(`aws: { enabled: true, version: ${number} }\n`)).toEqual([layer])
  })

  it('fault 2: a map with keys such as toString is described like any other', async () => {
    expect(await inStack('  aws: { enabled: { toString: {}, valueOf: 1 } }\n')).toEqual([
      'WrongType aws.enabled (Pulumi.dev.yaml:2:10)',
    ])
    expect(await inStack('  layers: [{ toString: 1 }]\n')).toEqual([])
  })

  it('fault 4: an unknown key is never ignored, and the nearest known one is named', async () => {
    const root = project({ 'Pulumi.dev.yaml': 'config:\n  aws: { enabled: true, regoin: us-west-2 }\n' })
    expect(await problemsOf(checked(root, { modules: [cloud()] }))).toMatchObject([
      { _tag: 'UnknownKey', at: 'aws.regoin (Pulumi.dev.yaml:2:25)', fix: 'did you mean "region"?' },
    ])
  })

  it.each([
    ['!Ref x', 24],
    ['!!js/function "x"', 33],
    ['!!binary aGk=', 28],
  ])('fault 5: the tag of %s is a problem', async (value, column) => {
    expect(await found(`project: { owner: ${value} }\n`)).toEqual([`UnknownTag project.owner (a.yaml:1:${column})`])
  })

  it('fault 6: aliases that multiply, a file that is too large, and depth are problems, and quick ones', async () => {
    const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(', ')}]\n`).join('')}`
    expect((await found(bomb)).map((each) => each.split(' ')[0])).toEqual(['TooManyAliases'])
    expect(await found(`project: { owner: ${'x'.repeat(1024 * 1024)} }\n`)).toEqual(['TooLarge a.yaml'])
    expect((await found(`${'['.repeat(10_000)}${']'.repeat(10_000)}\n`)).map((each) => each.split(' ')[0])).toEqual([
      'TooDeep',
    ])
  })

  it.each(['__proto__', 'constructor', 'prototype'])('fault 7: the key %s is refused by its name', async (key) => {
    expect(await found(`project: { tags: { ${key}: { polluted: 'x' } } }\n`)).toEqual([
      `ForbiddenKey project.tags.${key} (a.yaml:1:20)`,
    ])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('fault 9: what needs a module that is disabled, or not there, names both', async () => {
    const root = project({
      'Pulumi.dev.yaml':
        'config:\n  aws: { enabled: false }\n  kubernetes: { enabled: true, clusters: { a: { from: aws.services.s3.buckets.logs } } }\n',
    })
    expect(await problemsOf(checked(root, { modules: [cloud(), accepting()] }))).toEqual([
      {
        _tag: 'DisabledReference',
        at: 'kubernetes.clusters.a.from (Pulumi.dev.yaml:3:49)',
        because: 'aws.services.s3.buckets.logs is needed here, and aws is disabled',
        fix: 'say enabled: true in aws, or take the reference out',
      },
    ])
    expect(await inStack('  azure: { enabled: true }\n')).toEqual(['UnknownModule azure (Pulumi.dev.yaml:2:3)'])
  })

  it.each([
    [
      'with a dash',
      'project: { costCenter: "1", cost-center: "2" }\n',
      'TwoSpellings project.cost-center (a.yaml:1:29)',
    ],
    [
      'with an underscore',
      'project: { cost_center: "1", costCenter: "2" }\n',
      'TwoSpellings project.costCenter (a.yaml:1:30)',
    ],
    ['as the same key', 'project: { owner: a, owner: b }\n', 'DuplicateKey project.owner (a.yaml:1:22)'],
    [
      'in another home',
      'project: { owner: a }\ncore: { project: { owner: b } }\n',
      'WrittenTwice project.owner (a.yaml:2:20)',
    ],
  ])('fault 10: one name twice, %s, is refused', async (_, text, expected) => {
    expect(await found(text)).toEqual([expected])
  })
  it('fault 10: one module twice is refused with both packages', async () => {
    const root = project({ 'Pulumi.dev.yaml': 'config: {}\n' })
    const twice = [cloud(), cloud('aws', { packageName: '@other/aws' })]
    const [problem] = await problemsOf(checked(root, { modules: twice }))
    expect([problem?._tag, problem?.because.includes('@other/aws')]).toEqual(['DuplicateModule', true])
  })

  it('fault 22: a secret is shown by no problem and no warning, in whichever place it was put', async () => {
    const root = project({
      'Pulumi.dev.yaml': `config:
  aws:
    enabled: true
    token: hunter2
    tokens: hunter2
    credentials: { secretKey: 12345678, sessionToken: [hunter2], accessKey: { a: hunter2 }, sercet: hunter2 }
    providers: { east: { credentials: hunter2 } }
`,
    })
    const said = JSON.stringify(await checked(root, { modules: [cloud()] }))
    expect([said.includes('hunter2'), said.includes('12345678')]).toEqual([false, false])
  })

  it('fault 25: a byte order mark, Windows line ends and a missing last line end change nothing', async () => {
    const text = 'project:\n  owner: me\naws:\n  enabled: true\n  regoin: x'
    const expected = ['UnknownKey aws.regoin (a.yaml:5:3)']
    expect(await found(text)).toEqual(expected)
    expect(await found(`\u{FEFF}${text}`)).toEqual(expected)
    expect(await found(text.replaceAll('\n', '\r\n'))).toEqual(expected)
    const layers = `\u{FEFF}${layered.replaceAll('\n', '\r\n')}`
    expect(await found('project: { name: acme }\n', layers)).toEqual([])
  })
  it('fault 25: a file that is not UTF-8 is a problem', async () => {
    const root = project({ 'Pulumi.dev.yaml': layered, 'a.yaml': '' })
    writeFileSync(join(root, 'a.yaml'), Buffer.from([0x70, 0xff, 0xfe, 0x0a]))
    expect(await problemsOf(checked(root, { modules: [] }))).toEqual([
      {
        _tag: 'LayerNotFound',
        at: 'konductor:layers[0] (Pulumi.dev.yaml:2:22)',
        because: 'a.yaml: the file is not text in UTF-8',
        fix: 'save it as UTF-8',
      },
    ])
  })
  it('fault 25: thousands of units are read, checked and put in order', async () => {
    const names = Array.from({ length: 3000 }, (_, index) => `b-${index}`)
    const buckets = names
      .map((name, index) => `        ${name}: { logTo: ${names[Math.max(0, index - 1)]} }\n`)
      .join('')
    const layer = `aws:\n  enabled: true\n  services:\n    s3:\n      buckets:\n${buckets.replace('logTo: b-0 }', 'versioning: true }')}`
    const root = project({ 'Pulumi.dev.yaml': layered, 'a.yaml': layer })
    const outcome = await checked(root, { modules: [cloud()] })
    expect(outcome._tag === 'Right' && outcome.right.units.length).toBe(3001)
  })
})
