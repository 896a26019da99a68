import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allTypes } from './all-types.ts'

const source = join(import.meta.dirname, '../../../../packages/provider-aws/src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
)

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Pulumi's types that a file makes: `this.child(s3.BucketLogging, …)` and what it imports `s3` from. */
const madeBy = (text: string): readonly string[] => {
  const imported = new Map(
    [...text.matchAll(/import \* as (\w+) from '@pulumi\/aws\/(\w+)\/index\.js'/g)].map(
      ([, name = '', module = '']) => [name, module],
    ),
  )
  return [...text.matchAll(/\(\s*(\w+)\.([A-Z]\w*),/g)].flatMap(([, name = '', type = '']) => {
    const module = imported.get(name)
    return module === undefined ? [] : [`aws:${module}/${lower(type)}:${type}`]
  })
}

describe('the types that components of provider-aws make', () => {
  const made = new Set(files.flatMap((file) => madeBy(readFileSync(join(source, file), 'utf8'))))

  it('are found in its source', () => {
    expect([...made]).toContain('aws:s3/bucketLogging:BucketLogging')
    expect([...made]).toContain('aws:kms/key:Key')
  })

  it('are all known in CloudFormation', () => {
    expect([...made].filter((type) => !Object.hasOwn(allTypes, type)).sort()).toEqual([])
  })
})
