const MIB = 1024 * 1024

/** As large messages as Pulumi's own, and never through a proxy: everything is on this machine. */
export const channelOptions = {
  'grpc.max_receive_message_length': 400 * MIB,
  'grpc.max_send_message_length': 400 * MIB,
  'grpc.enable_http_proxy': 0,
}
