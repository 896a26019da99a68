/** Whether a protocol is one of network load balancers: those that do not read what they carry. */
export const forNetworks = (protocol: string): boolean => !['HTTP', 'HTTPS'].includes(protocol)

/** Whether a protocol is encrypted. */
export const encrypted = (protocol: string): boolean => ['HTTPS', 'TLS'].includes(protocol)
