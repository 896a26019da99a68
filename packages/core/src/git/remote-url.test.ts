import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remoteUrl } from './remote-url.ts'

describe('fault 18: the address of a repository', () => {
  it.each([
    ['https://github.com/acme/platform.git', 'https://github.com/acme/platform.git'],
    ['https://user:s3cr3t@github.com/acme/platform.git', 'https://github.com/acme/platform.git'],
    ['https://s3cr3t@github.com/acme/platform', 'https://github.com/acme/platform'],
    ['https://git.acme.example:8443/a/b?token=s3cr3t', 'https://git.acme.example:8443/a/b'],
    ['https://git.acme.example/a/b#s3cr3t', 'https://git.acme.example/a/b'],
    ['git@github.com:acme/platform.git', 'git@github.com:acme/platform.git'],
    ['s3cr3t@git.acme.example:acme/platform.git', 'git.acme.example:acme/platform.git'],
    ['github.com:acme/platform.git', 'github.com:acme/platform.git'],
    ['git@host:acme/platform?token=s3cr3t', 'git@host:acme/platform'],
    ['ssh://git@github.com:22/acme/platform.git', 'ssh://git@github.com:22/acme/platform.git'],
    ['ssh://s3cr3t@github.com/acme/platform.git', 'ssh://github.com/acme/platform.git'],
    ['git://git.acme.example/x', 'git://git.acme.example/x'],
  ])('%s is shown as %s', (raw, shown) => {
    expect(remoteUrl(raw)).toBe(shown)
  })

  it.each([
    ['nothing at all', ''],
    ['a folder of this machine', '/srv/git/x.git'],
    ['a folder beside this one', '../x'],
    ['a folder of Windows', 'C:\\git\\x'],
    ['a folder as a URL', 'file:///srv/git/x.git'],
    ['a password with a slash', 'https://user:s3cr3t/x@host/repo'],
    ['a token with a slash', 'https://s3cr3t/x@host/repo'],
    ['a token with a hash', 'https://s3c#r3t@host/repo'],
    ['a line break', 'https://host/repo\ns3cr3t'],
    ['a helper', 'ext::sh -c s3cr3t'],
    ['a user and password before the host of the short form', 'user:s3cr3t@host'],
  ])('is unknown when it has %s', (_, raw) => {
    expect(remoteUrl(raw)).toBe('unknown')
  })

  it('never shows what stood before the host or behind the path', () => {
    const canary = fc
      .tuple(fc.string({ maxLength: 6 }), fc.string({ maxLength: 6 }))
      .map(([before, after]) => `${before}CANARY${after}`)
    const at = fc.constantFrom(
      (secret: string) => `https://${secret}@host/repo`,
      (secret: string) => `https://user:${secret}@host/repo`,
      (secret: string) => `ssh://${secret}@host/repo`,
      (secret: string) => `${secret}@host:acme/repo`,
      (secret: string) => `user:${secret}@host:acme/repo`,
      (secret: string) => `https://host/repo?token=${secret}`,
      (secret: string) => `https://host/repo#${secret}`,
      (secret: string) => `git@host:repo?${secret}`,
    )
    fc.assert(
      fc.property(canary, at, (secret, place) => !remoteUrl(place(secret)).toUpperCase().includes('CANARY')),
      { numRuns: 5000 },
    )
  })
})
