import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, it } from 'vitest'
import { askGit } from './ask-git.ts'

it('gives up a git that does not answer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'konductor-git-'))
  const path = process.env['PATH'] ?? ''
  writeFileSync(join(folder, 'git'), '#!/bin/sh\nexec sleep 60\n')
  chmodSync(join(folder, 'git'), 0o755)
  process.env['PATH'] = `${folder}${delimiter}${path}`
  try {
    expect(await askGit(folder, 200)).toEqual({ tags: [], failure: 'git did not answer in time' })
  } finally {
    process.env['PATH'] = path
    rmSync(folder, { recursive: true })
  }
}, 5000)
