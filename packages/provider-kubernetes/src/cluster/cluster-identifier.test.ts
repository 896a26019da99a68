import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kubeconfigText, pem } from '../../testing/kubeconfig-text.ts'
import { chooseContext } from './choose-context.ts'
import { clusterIdentifier } from './cluster-identifier.ts'
import { connectionOf } from './connection.ts'
import { parseKubeconfig } from './kubeconfig.ts'

const identify = (text: string): string => {
  const parsed = parseKubeconfig(text)
  if (parsed._tag === 'Left') throw new Error('not readable')
  const chosen = chooseContext(parsed.right, { context: 'a cluster', written: false })
  if (chosen._tag === 'Left') throw new Error('no context')
  const connection = connectionOf(parsed.right, chosen.right)
  if (connection._tag === 'Left') throw new Error('leads nowhere')
  return clusterIdentifier(connection.right.server, connection.right.clusterName)
}

const word = fc.stringMatching(/^[a-z][a-z0-9@._-]{0,20}$/)
const server = fc.webUrl({ validSchemes: ['https'] })

describe('the identity made from a kubeconfig', () => {
  it('is final: another rule would replace everything on every cluster', () => {
    expect(clusterIdentifier('https://cluster.example.com:6443', 'dev-cluster')).toBe(
      'kubeconfig-a6276ed5dbe92d27a6d71e3387671bba',
    )
  })

  it('stays when token, user, certificate and the name of the context change', () => {
    fc.assert(
      fc.property(
        server,
        word,
        fc.record({ context: word, user: word, token: word }),
        fc.base64String(),
        (address, cluster, other, inside) => {
          const before = identify(kubeconfigText({ server: address, cluster }))
          const after = identify(kubeconfigText({ server: address, cluster, ...other, authority: pem(inside) }))
          expect(after).toBe(before)
        },
      ),
    )
  })

  it('changes with the address of the server and with the name of the cluster', () => {
    fc.assert(
      fc.property(fc.tuple(server, word), fc.tuple(server, word), ([a, b], [c, d]) => {
        const same = new URL(a).href === new URL(c).href && b === d
        expect(clusterIdentifier(a, b) === clusterIdentifier(c, d)).toBe(same)
      }),
    )
  })

  it('does not depend on how one address is written', () => {
    expect(clusterIdentifier('https://Cluster.example.com:443', 'c')).toBe(
      clusterIdentifier('https://cluster.example.com/', 'c'),
    )
  })

  it('shows neither address nor name', () => {
    expect(clusterIdentifier('https://cluster.example.com', 'dev-cluster')).toMatch(/^kubeconfig-[0-9a-f]{32}$/)
  })
})
