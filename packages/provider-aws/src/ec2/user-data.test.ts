import { secretOf } from '@konductor/core/config'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showsCredentials, userDataFaults } from './user-data.ts'

const key = `AKIA${'Q'.repeat(16)}`

describe('user data', () => {
  it.each([
    ['a script', '#!/bin/sh\ndnf -y install nginx\n'],
    ['a password that is fetched', 'password="$(aws secretsmanager get-secret-value)"'],
    ['nothing', undefined],
  ])('is taken as it is: %s', (_, text) => {
    expect(userDataFaults(text)).toEqual([])
  })

  it.each([
    ['an access key', `export AWS_ACCESS_KEY_ID=${key}`],
    ['a secret key', `aws_secret_access_key = ${'a1B2'.repeat(10)}`],
    ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
    ['a password', "password='correct horse'"],
  ])('with %s is refused in plain text, and nothing of it is said', (_, text) => {
    const faults = userDataFaults(text)
    expect(faults.map(({ _tag, below }) => [_tag, below])).toEqual([['CredentialsInUserData', ['userData']]])
    expect(JSON.stringify(faults)).not.toContain(text)
  })

  it('with a credential that is encrypted is for the user to acknowledge', () => {
    const userData = secretOf(`export AWS_ACCESS_KEY_ID=${key}`)
    expect(userDataFaults(userData)).toEqual([])
    expect(showsCredentials(userData)).toBe(true)
  })

  it('that nobody can read here is not judged', () => {
    const sealed = secretOf('[sealed]')
    expect([userDataFaults(sealed), showsCredentials(sealed)]).toEqual([[], false])
  })

  it('is counted in bytes, and refused from 16 KiB on', () => {
    expect(userDataFaults('x'.repeat(16_384))).toEqual([])
    expect(userDataFaults('ü'.repeat(8_193))).toEqual([
      {
        _tag: 'UserDataTooLong',
        because: 'EC2 takes 16384 bytes of user data, and there are 16386',
        fix: 'put the script into a bucket and let user data fetch it, or bake it into an image',
        below: ['userData'],
      },
    ])
  })

  it('never stands in what is said of it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (text) => {
        const said = JSON.stringify(userDataFaults(`password="${text}"`))
        expect(said.includes(`password=\\"${text}`)).toBe(false)
      }),
    )
  })
})
