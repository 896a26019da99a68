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
