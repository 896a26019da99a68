import { expect, it } from 'vitest'
import { requestRecord } from './request-record.ts'

const git = { repository: 'r', branch: 'b', commit: 'abc', commitMessage: 'm', tag: null, dirty: null }
const metadata = { git, project: { name: 'acme' }, compliance: { frameworks: [] } }
const unit = { kind: 'k', id: 'acme.a', at: 'acme.a', name: 'a', settings: {}, needs: {}, offers: [] }
const program = {
  project: 'acme',
  stack: 'dev',
  root: '/',
  dryRun: true,
  planned: false,
  planFile: undefined,
  values: {},
  secretKeys: [],
  env: { GITHUB_ACTOR: '', USER: 'jo' },
  mocked: true,
  ownProcess: true,
  debug: false,
}

it('says what was asked for, by whom, from which commit', () => {
  expect(JSON.parse(requestRecord(program, metadata, [unit]))).toEqual({
    project: 'acme',
    stack: 'dev',
    operation: 'preview',
    by: 'jo',
    commit: 'abc',
    units: ['acme.a'],
  })
})
