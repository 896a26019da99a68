import { describe, expect, it } from 'vitest'
import { kubeconfigText, pem, type KubeconfigTextOptions } from '../../testing/kubeconfig-text.ts'
import { connectionOf } from './connection.ts'
import { mergeKubeconfigs, parseKubeconfig } from './kubeconfig.ts'

const read = (text: string, context = 'dev') => {
  const parsed = parseKubeconfig(text)
  return parsed._tag === 'Left' ? parsed : connectionOf(parsed.right, context)
}

const faults = (text: string, context = 'dev') => {
  const result = read(text, context)
  return result._tag === 'Left' ? result.left.map(({ because }) => because) : []
}

describe('a kubeconfig', () => {
  it('leads to the cluster of a context', () => {
    expect(read(kubeconfigText({ userNode: { exec: { command: 'get-token' } } }))).toEqual({
      _tag: 'Right',
      right: {
        context: 'dev',
        clusterName: 'dev-cluster',
        server: 'https://cluster.example.com:6443',
        command: 'get-token',
        unverified: false,
      },
    })
  })

  it('may be YAML', () => {
    const text = [
      'clusters:',
      '- name: c',
      '  cluster: { server: "https://c.example.com", certificate-authority: /ca.crt, insecure-skip-tls-verify: true }',
      'contexts: [{ name: a, context: { cluster: c } }]',
    ].join('\n')
    expect(read(text, 'a')).toEqual({
      _tag: 'Right',
      right: {
        context: 'a',
        clusterName: 'c',
        server: 'https://c.example.com',
        authorityFile: '/ca.crt',
        unverified: true,
      },
    })
  })

  const unreadable = 'the kubeconfig is neither YAML nor JSON'
  const aliases = `a: &a [x]\nb: &b [${'*a,'.repeat(100)}]\nc: [${'*b,'.repeat(100)}]`
  it.each([
    { what: 'text that does not parse', text: '{{{:', because: unreadable },
    { what: 'a path', text: '/home/me/.kube/config', because: 'the kubeconfig is not a map' },
    { what: 'nothing', text: '', because: 'the kubeconfig is not a map' },
    { what: 'a list', text: '[]', because: 'the kubeconfig is not a map' },
    { what: 'a map of something else', text: 'kind: Config', because: 'the kubeconfig has no list of clusters' },
    { what: 'too much', text: `a: ${'x'.repeat(1_048_577)}`, because: 'the kubeconfig is larger than 1 MiB' },
    { what: 'aliases of aliases', text: aliases, because: unreadable },
  ])('is not $what', ({ text, because }) => {
    expect(faults(text)).toEqual([because])
  })

  const noUrl = 'the server of the cluster is not a URL that starts with https://'
  const noPem = 'certificate-authority-data of the cluster is not base64 of PEM certificates'
  it.each<[KubeconfigTextOptions, readonly string[]]>([
    [{ context: 'prod' }, ['the kubeconfig has no such context']],
    [{ more: { contexts: undefined } }, ['the kubeconfig has no such context']],
    [
      { more: { contexts: [{ name: 'dev', context: { cluster: 'other', user: 'dev-user' } }] } },
      ['the context names a cluster that the kubeconfig does not have'],
    ],
    [{ more: { users: [] } }, ['the context names a user that the kubeconfig does not have']],
    [{ server: 'cluster.example.com:6443' }, [noUrl]],
    [{ server: 'ftp://cluster.example.com' }, [noUrl]],
    [{ clusterNode: {} }, [noUrl]],
    [{ authority: 'not base64!' }, [noPem]],
    [{ authority: Buffer.from('not a certificate').toString('base64') }, [noPem]],
    [{ authority: pem('') }, []],
    [{ authority: pem().slice(0, 400) }, [noPem]],
    [{ authority: pem().replace(/^(.{80})..../, '$1AAAA') }, [noPem]],
    [{ server: 'https:cluster.example.com' }, [noUrl]],
    [{ server: 'https://' }, [noUrl]],
    [{ server: 'https://cluster.example.com:99999' }, [noUrl]],
    [
      { server: 'x', authority: '%', more: { users: 'none' } },
      [noUrl, noPem, 'the context names a user that the kubeconfig does not have'],
    ],
  ])('with %j: %j', (options, expected) => {
    expect(faults(kubeconfigText(options))).toEqual(expected)
  })

  it('says which contexts there are, and the nearest', () => {
    expect(read(kubeconfigText(), 'dve')).toEqual({
      _tag: 'Left',
      left: [
        {
          _tag: 'ContextMissing',
          lack: true,
          because: 'the kubeconfig has no such context',
          detail: '"dve"; there are: dev',
          fix: 'did you mean "dev"?',
        },
      ],
    })
  })

  it('names a few of many contexts, those first that are most like the one written', () => {
    const names = [...Array.from({ length: 45 }, (_, index) => `acme-${index}`), 'aws:shop-prod', 'shop-prd']
    const contexts = names.map((name) => ({ name, context: { cluster: 'dev-cluster' } }))
    expect(read(kubeconfigText({ more: { contexts } }), 'shop-prod')).toMatchObject({
      left: [
        {
          detail: '"shop-prod"; there are: aws:shop-prod, shop-prd, acme-0, acme-1, acme-10 and 42 more',
          fix: 'did you mean "shop-prd"?',
        },
      ],
    })
  })

  it('of several files counts by the first that has a name', () => {
    const all = [
      kubeconfigText({ server: 'https://a.example.com' }),
      kubeconfigText({ server: 'https://b.example.com' }),
      kubeconfigText({ context: 'prod', cluster: 'prod-cluster' }),
    ].map((text) => {
      const parsed = parseKubeconfig(text)
      if (parsed._tag === 'Left') throw new Error('not readable')
      return parsed.right
    })
    const merged = mergeKubeconfigs(all)
    expect([...merged.contexts.keys()].sort()).toEqual(['dev', 'prod'])
    expect(merged.clusters.get('dev-cluster')?.server).toBe('https://a.example.com')
  })
})
