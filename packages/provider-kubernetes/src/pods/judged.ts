const judged = new WeakSet<object>()

/** Says that configuration was asked about these pods: what Kubernetes would refuse of them is not looked for again. */
export const asJudged = <P extends { readonly containers: object }>(pod: P): P => {
  judged.add(pod.containers)
  return pod
}

/** Whether configuration was asked about these pods, as it is of every unit before one is built. */
export const isJudged = ({ containers }: { readonly containers: object }): boolean => judged.has(containers)
