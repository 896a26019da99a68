import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openRules, openToAll, openToLogin, openToRisk, type JudgedRule } from './open-rules.ts'

const world = (ports: number | string, protocol = 'tcp'): JudgedRule => ({ protocol, ports, cidr: '0.0.0.0/0' })

describe('rules that are judged', () => {
  const rules = {
    https: world(443),
    ssh: world(22),
    rdp: world('3000-4000'),
    any: { protocol: 'all', cidr: '::/0' },
    'all-ports': world('all'),
    mysql: world(3306),
    office: { protocol: 'tcp', ports: 22, cidr: '203.0.113.0/24' },
    peer: { protocol: 'tcp', ports: 22 },
    ping: { protocol: 'icmp', cidr: '0.0.0.0/0' },
  }

  it('are open to everybody where they name the internet', () => {
    expect(openRules(rules)).toEqual(['https', 'ssh', 'rdp', 'any', 'all-ports', 'mysql', 'ping'])
  })

  it('are open to whoever wants to log in where they reach port 22 or 3389', () => {
    expect(openToLogin(rules)).toEqual(['ssh', 'rdp', 'any', 'all-ports'])
  })

  it('are a risk where a database or an admin port is among theirs', () => {
    expect(openToRisk(rules)).toEqual(['ssh', 'rdp', 'any', 'all-ports', 'mysql'])
  })

  it('let everything through where no protocol is named', () => {
    expect(openToAll(rules)).toEqual(['any'])
  })

  it('of any range reach what lies between its ends', () => {
    const port = fc.integer({ min: 0, max: 65_535 })
    fc.assert(
      fc.property(port, port, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const admin = [22, 3389].some((each) => from <= each && each <= to)
        expect(openToLogin({ x: world(`${from}-${to}`) })).toEqual(admin ? ['x'] : [])
      }),
    )
  })
})
