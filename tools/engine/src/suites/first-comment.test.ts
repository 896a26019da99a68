import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStack } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { whySkipped } from '../skipped.ts'

describe.skipIf(whySkipped() !== undefined)('the comment at the top of a stack file', () => {
  it('stays the first line when Pulumi rewrites the file, so that editors still find the schema', async () => {
    const line = '# yaml-language-server: $schema=.konductor/stack.schema.json'
    const stack = await openStack({
      project: {
        'Pulumi.yaml': 'name: shop\nruntime: nodejs\n',
        'Pulumi.dev.yaml': `${line}\nconfig:\n  aws: { enabled: true }\n`,
      },
    })
    const file = () => readFileSync(join(stack.folder, 'Pulumi.dev.yaml'), 'utf8')
    try {
      expectSuccess(await stack.pulumi('config', 'set', '--path', 'aws.region', 'us-west-2'))
      expectSuccess(await stack.pulumi('config', 'set', '--secret', '--path', 'aws.token', 'x'))
      expect(file().split('\n').slice(0, 3)).toEqual([line, 'config:', '  shop:aws:'])
    } finally {
      stack.remove()
    }
  })
})
