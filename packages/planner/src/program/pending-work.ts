interface Store {
  readonly leakCandidates?: ReadonlySet<{ readonly _debugCtx?: unknown }>
}

const RESOURCE = /resource:([^[\]]+\[[^\]]+\])/

/** The resources that the SDK still works on, in its own words: `one[acme:index:Thing]`. */
const resources = (sdk: NodeJS.Require): readonly string[] => {
  try {
    const state: { getStore(): Store } = sdk('../../runtime/state.js')
    const labels = [...(state.getStore().leakCandidates ?? [])].map((promise) => String(promise._debugCtx ?? ''))
    return [...new Set(labels.flatMap((label) => RESOURCE.exec(label)?.[1] ?? []))].map((name) => `resource ${name}`)
  } catch {
    return []
  }
}

/** What Node calls what keeps a process, in words. */
const words: Readonly<Record<string, string>> = {
  Timeout: 'a timer',
  ProcessWrap: 'a child process',
  TCPSocketWrap: 'a connection',
  TCPServerWrap: 'a server of its own',
  ConnectWrap: 'a connection that is being made',
  GetAddrInfoReqWrap: 'the address of a host',
  FSReqPromise: 'a file',
  FSReqCallback: 'a file',
}

// What it writes to goes through pipes, which are there in every program.
const always: ReadonlySet<string> = new Set(['PipeWrap', 'TTYWrap'])
const MOST = 10

/** What keeps this process running: resources under way, timers, connections, child processes. */
export const pendingWork = (sdk: NodeJS.Require): readonly string[] => {
  const counts = new Map<string, number>()
  for (const kind of process.getActiveResourcesInfo().filter((each) => !always.has(each))) {
    const word = words[kind] ?? kind
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const under = resources(sdk)
  return [
    ...under.slice(0, MOST),
    ...(under.length > MOST ? [`${under.length - MOST} more resources`] : []),
    ...[...counts].map(([word, count]) => (count === 1 ? word : `${word} (${count} times)`)),
  ]
}
