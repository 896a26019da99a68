import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allTypes } from './all-types.ts'

const source = join(import.meta.dirname, '../../../../packages/provider-aws/src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
)

/** Pulumi's types that a file makes: it imports each from the file that holds it, `@pulumi/aws/s3/bucket.js`. */
const madeBy = (text: string): readonly string[] =>
  [...text.matchAll(/^import \{ ([A-Z]\w*)(?: as \w+)? \} from '@pulumi\/aws\/(\w+\/\w+)\.js'/gm)].map(
    ([, type = '', file = '']) => `aws:${file}:${type}`,
  )

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
