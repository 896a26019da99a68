import { expect, test } from 'vitest'
import { paletteOf } from './palette.ts'
import { renderProblems } from './render-problems.ts'

const palette = paletteOf({ write: () => true }, {})

test('problems stand by file, in the order of its lines, with place, reason and fix', () => {
  expect(
    renderProblems(
      [
        {
          _tag: 'WrongType',
          at: 'aws.enabled (config/dev.yaml:12:5)',
          because: 'expected true or false, found a string',
          fix: 'write true without quotes',
        },
        {
          _tag: 'UnknownKey',
          at: 'aws.regoin (config/dev.yaml:3:3)',
          because: 'no such setting',
          fix: 'did you mean "region"?',
        },
        { _tag: 'YamlSyntax', at: 'config/org.yaml:1:2', because: 'a tab\nin line 1', fix: 'use spaces' },
        { _tag: 'PlainSecret', at: 'aws.key', because: 'plain text', fix: 'encrypt it', severity: 'warning' },
      ],
      palette,
    ),
  ).toEqual([
    'config/dev.yaml',
    '  aws.regoin (config/dev.yaml:3:3)',
    '    no such setting',
    '    fix: did you mean "region"? [UnknownKey]',
    '  aws.enabled (config/dev.yaml:12:5)',
    '    expected true or false, found a string',
    '    fix: write true without quotes [WrongType]',
    '',
    'config/org.yaml',
    '  config/org.yaml:1:2',
    '    a tab\n    in line 1',
    '    fix: use spaces [YamlSyntax]',
    '',
    '  warning: aws.key',
    '    plain text',
    '    fix: encrypt it [PlainSecret]',
  ])
})

const gone = (file: string, line: number) => ({
  _tag: 'Gone',
  severity: 'warning' as const,
  at: `a.c${line} (${file}:${line}:1)`,
  because: 'it is not here',
  fix: 'fetch it',
})

test('what differs in its place alone is said once: of many places the first three are named, from top to bottom', () => {
  const many = [6, 2, 3, 4, 5].map((line) => gone('dev.yaml', line))
  const odd = { ...gone('dev.yaml', 1), because: 'it is odd', severity: 'problem' }
  expect(renderProblems([...many, gone('org.yaml', 1), odd], palette)).toEqual([
    'dev.yaml',
    '  a.c1 (dev.yaml:1:1)',
    '    it is odd',
    '    fix: fetch it [Gone]',
    '  warning: a.c2 (dev.yaml:2:1)',
    '           a.c3 (dev.yaml:3:1)',
    '           a.c4 (dev.yaml:4:1)',
    '           and 3 more places (all with --json)',
    '    it is not here',
    '    fix: fetch it [Gone]',
  ])
})
