import { secretOf } from '@konductor/core/config'
import { describe, expect, it } from 'vitest'
import { credentialSource } from './credential-source.ts'

const keys = { AWS_ACCESS_KEY_ID: 'AKIAHUNTER2', AWS_SECRET_ACCESS_KEY: 'hunter2' }
const credentials = { accessKeyId: secretOf('AKIAHUNTER2'), secretAccessKey: secretOf('hunter2') }

describe('credentials come from', () => {
  it.each([
    ['configuration first', { credentials }, keys, 'configuration (static keys)'],
    ['a profile that configuration names', { profile: 'dev' }, keys, 'configuration (the profile dev)'],
    ['the environment next', {}, keys, 'environment variables (AWS_ACCESS_KEY_ID)'],
    [
      'a token of the environment',
      {},
      { AWS_WEB_IDENTITY_TOKEN_FILE: '/t' },
      'environment variables (AWS_WEB_IDENTITY_TOKEN_FILE)',
    ],
    ['a profile of the environment', {}, { AWS_PROFILE: 'x' }, 'environment variables (AWS_PROFILE)'],
    [
      'the machine last',
      {},
      { AWS_ACCESS_KEY_ID: 'half' },
      'the machine (default profile, container or instance role)',
    ],
  ])('%s, and only where they come from is said', (_, settings, env, expected) => {
    expect(credentialSource(settings, env)).toBe(expected)
  })
})
