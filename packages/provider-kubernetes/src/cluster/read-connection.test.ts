import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readConnection } from './read-connection.ts'

const root = mkdtempSync(join(tmpdir(), 'konductor-connection-'))
afterAll(() => rmSync(root, { recursive: true }))

it('of a file that is no kubeconfig, the file is named, and what is to be done with it', () => {
  const path = join(root, 'config')
  writeFileSync(path, '[]')
  const env = { KUBECONFIG: path }
  const choice = { context: 'dev', written: true }
  const left = [
    {
      _tag: 'KubeconfigUnreadable',
      because: 'the kubeconfig is not a map',
      detail: path,
      fix: 'write the file again with the tool of the cluster, or name another',
    },
  ]
  expect(readConnection({ _tag: 'context', ...choice }, { root, env })).toEqual({
    _tag: 'Left',
    left,
  })
  expect(readConnection({ _tag: 'file', path: 'config', ...choice }, { root, env: {} })).toEqual({ _tag: 'Left', left })
})
